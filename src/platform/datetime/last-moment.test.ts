import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, todayIn } from './iso-date.ts';
import { lastMomentOf } from './last-moment.ts';

it.each([
  ['2026-03-12', 'Europe/Kyiv', '2026-03-12T21:59:59.000Z'],
  ['2026-03-28', 'Europe/Kyiv', '2026-03-28T21:59:59.000Z'],
  ['2026-03-29', 'Europe/Kyiv', '2026-03-29T20:59:59.000Z'],
  ['2026-10-24', 'Europe/Kyiv', '2026-10-24T20:59:59.000Z'],
  ['2026-10-25', 'Europe/Kyiv', '2026-10-25T21:59:59.000Z'],
  ['2026-07-01', 'Asia/Kamchatka', '2026-07-01T11:59:59.000Z'],
])('%s in %s', (day, zone, moment) => {
  expect(lastMomentOf(day, zone).toISOString()).toBe(moment);
});

it('is still that day, and a second later the next one', () => {
  const zones = fc.constantFrom('Europe/Kyiv', 'Europe/Moscow', 'Asia/Yekaterinburg', 'UTC');
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 3000 }), (zone, days) => {
      const day = addDays('2024-01-01', days);
      const last = lastMomentOf(day, zone);
      expect(todayIn(zone, last)).toBe(day);
      expect(todayIn(zone, new Date(last.getTime() + 1000))).toBe(addDays(day, 1));
    }),
  );
});
