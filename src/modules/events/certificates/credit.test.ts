import { expect, it } from 'vitest';
import { creditOf, lengthOf } from './credit.ts';

const ects = { hours: 30, words: 'кредиту' };

it('counts the days of an event together', () => {
  const times = { startsTime: '10:00', endsTime: '13:00' };
  expect(lengthOf({ ...times, startsOn: '2026-03-12', endsOn: '2026-03-12' })).toBe(180);
  expect(lengthOf({ ...times, startsOn: '2026-03-12', endsOn: '2026-03-14' })).toBe(540);
  expect(
    lengthOf({ startsOn: '2026-03-12', endsOn: '2026-03-12', startsTime: '10:00', endsTime: null }),
  ).toBeNull();
});

it('tells academic hours and credits, never more than there was', () => {
  expect(creditOf(180, 1, 45, ects)).toEqual({
    minutes: 180,
    hour: 45,
    hours: 4,
    credits: { amount: 0.1, words: 'кредиту' },
  });
  expect(creditOf(100, 1, 60, null)).toEqual({ minutes: 100, hour: 60, hours: 1.6, credits: null });
  expect(creditOf(180, 0.8, 60, null)?.minutes).toBe(144);
  expect(creditOf(180, 1.4, 60, null)?.minutes).toBe(180);
  expect(creditOf(null, 1, 45, ects)).toBeNull();
});
