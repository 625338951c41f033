import { describe, expect, it } from 'vitest';
import { cutTimes } from './cut-times.ts';
import { openedTimes } from './schema.ts';

const times = (given: object) =>
  openedTimes.parse({ day: '2026-12-22', from: '14:00', to: '15:30', minutes: 30, ...given });

describe('cutTimes', () => {
  it('cuts whole conversations only', () => {
    expect(cutTimes(times({ to: '15:20' }), () => false)).toEqual([
      { day: '2026-12-22', startsTime: '14:00' },
      { day: '2026-12-22', startsTime: '14:30' },
    ]);
    expect(cutTimes(times({ minutes: 120 }), () => false)).toEqual([]);
  });

  it('repeats on the same weekday until the last day, over the new year, without days off', () => {
    const off = (day: string) => day === '2026-12-29';
    const days = cutTimes(times({ weeklyUntil: '2027-01-12' }), off).map(({ day }) => day);
    expect([...new Set(days)]).toEqual(['2026-12-22', '2027-01-05', '2027-01-12']);
  });

  it('keeps a first day that is named by hand, day off or not', () => {
    expect(cutTimes(times({}), () => true)).toHaveLength(3);
  });
});
