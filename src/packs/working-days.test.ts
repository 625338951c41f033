import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, partsOf } from '#platform/datetime/iso-date.ts';
import { daysOffOf } from './days-off.ts';
import { addWorkingDays } from './working-days.ts';

it('passes over weekends and holidays', () => {
  // A Friday; Monday is the next working day.
  expect(addWorkingDays('ua-vet', '2026-04-17', 1)).toBe('2026-04-20');
  // The first of May, a Friday, is a holiday.
  expect(addWorkingDays('ua-vet', '2026-04-30', 1)).toBe('2026-05-04');
  expect(addWorkingDays('ru-municipal', '2026-12-31', 1)).toBe('2027-01-11');
  expect(addWorkingDays('ua-vet', '2026-04-18', 0)).toBe('2026-04-18');
});

it('ends on a working day with so many working days behind it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ua-vet', 'ru-municipal'),
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 60 }),
      (pack, offset, days) => {
        const from = addDays('2023-01-01', offset);
        const until = addWorkingDays(pack, from, days);
        const off = daysOffOf(pack, from, until);
        let worked = 0;
        for (let on = addDays(from, 1); on <= until; on = addDays(on, 1))
          if (!off.has(on)) worked += 1;
        expect(worked).toBe(days);
        expect(partsOf(until).weekday).toBeLessThan(6);
      },
    ),
  );
});
