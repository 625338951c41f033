import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthSpan, partsOf } from '#platform/datetime/iso-date.ts';
import { weeksOf } from './weeks.ts';

it('holds every day of the month once, in whole weeks from Monday, and no needless week', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      (year, month) => {
        const weeks = weeksOf(year, month);
        const [first, last] = monthSpan(year, month);
        const days = weeks.flat();
        expect(days.filter((day) => day >= first && day <= last).length).toBe(partsOf(last).day);
        expect(new Set(days).size).toBe(days.length);
        for (const week of weeks) {
          expect(week.length).toBe(7);
          expect(partsOf(week[0]!).weekday).toBe(1);
          expect(week[6]! >= first && week[0]! <= last).toBe(true);
        }
      },
    ),
  );
});
