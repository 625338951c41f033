import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  isIsoDate,
  monthSpan,
  partsOf,
  quarterSpan,
  startOfWeek,
  todayIn,
} from './iso-date.ts';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isIsoDate', () => {
  it.each(['2026-02-28', '2028-02-29'])('%s exists', (date) => expect(isIsoDate(date)).toBe(true));
  it.each([
    '2026-02-29',
    '2026-06-31',
    '2026-13-01',
    '2026-1-5',
    '26-01-05',
    '2026-01-05T00:00',
    '',
  ])('«%s» does not', (date) => expect(isIsoDate(date)).toBe(false));
});

describe('arithmetic of days', () => {
  it('adds and counts alike, also over the nights when clocks are changed', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });

  it('begins a week on Monday, at most six days before', () => {
    fc.assert(
      fc.property(days, (date) => {
        const monday = startOfWeek(date);
        expect(partsOf(monday).weekday).toBe(1);
        const distance = daysBetween(monday, date);
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThan(7);
      }),
    );
  });

  it('knows the ends of months and quarters', () => {
    expect(monthSpan(2028, 2)).toEqual(['2028-02-01', '2028-02-29']);
    expect(monthSpan(2026, 12)).toEqual(['2026-12-01', '2026-12-31']);
    expect(quarterSpan(2026, 4)).toEqual(['2026-10-01', '2026-12-31']);
  });
});

describe('todayIn', () => {
  it.each([
    // Kyiv is two hours ahead of UTC in winter, three in summer.
    ['2026-01-31T21:59:59Z', '2026-01-31'],
    ['2026-01-31T22:00:00Z', '2026-02-01'],
    ['2026-06-30T20:59:59Z', '2026-06-30'],
    ['2026-06-30T21:00:00Z', '2026-07-01'],
  ])('at %s it is %s in Kyiv', (now, day) => {
    expect(todayIn('Europe/Kyiv', new Date(now))).toBe(day);
  });
});
