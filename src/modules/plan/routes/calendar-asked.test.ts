import { expect, test } from 'vitest';
import { calendarAsked } from './calendar-asked.ts';

const asked = (query: string) => calendarAsked(new URLSearchParams(query), '2026-11-22');

test('without anything asked it is the present month, with whole weeks', () => {
  expect(asked('')).toMatchObject({
    view: 'month',
    span: ['2026-11-01', '2026-11-30'],
    grid: ['2026-10-26', '2026-12-06'],
    before: '2026-10',
    after: '2026-12',
  });
});

test('a month asked for leads to its quarter or year', () => {
  expect(asked('view=quarter&at=2027-02')).toMatchObject({
    month: 1,
    span: ['2027-01-01', '2027-03-31'],
    before: '2026-10',
    after: '2027-04',
  });
  expect(asked('view=year&at=2027-02')).toMatchObject({
    span: ['2027-01-01', '2027-12-31'],
    before: '2026-01',
    after: '2028-01',
  });
});

test.each(['view=week', 'at=2026-13', 'at=x'])('foreign %s counts as not asked', (query) => {
  expect(asked(query)).toEqual(asked(''));
});
