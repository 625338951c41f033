import { describe, expect, it } from 'vitest';
import { dayWithin, saySchoolYear, schoolYearOf, schoolYearSpan } from './school-year.ts';

describe('a school year', () => {
  it.each([
    ['2026-08-31', 2026],
    ['2026-09-01', 2026],
    ['2027-05-31', 2026],
    ['2027-07-31', 2026],
    ['2027-08-01', 2027],
  ])('of %s begins in %i', (day, year) => expect(schoolYearOf(day)).toBe(year));

  it('lasts from September to August and is called by both years', () => {
    expect(schoolYearSpan(2026)).toEqual(['2026-09-01', '2027-08-31']);
    expect(saySchoolYear(2026)).toBe('2026/2027');
  });
});

it.each([
  ['2026-08-01', '2026-09-01'],
  ['2026-10-05', '2026-10-05'],
  ['2027-09-05', '2027-06-30'],
])('a section of a year is looked at on %s as it is on %s', (today, day) =>
  expect(dayWithin({ since: '2026-09-01', until: '2027-06-30' }, today)).toBe(day),
);
