import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { daysBetween, partsOf } from '#platform/datetime/iso-date.ts';
import { toDay, toMonth } from './move-days.ts';

const on = (startsOn: string, endsOn = startsOn, exact = true) => ({ startsOn, endsOn, exact });

test.each([
  ['the second Thursday stays it', on('2026-03-12'), '2026-04', on('2026-04-09')],
  ['a fifth Monday becomes the last one', on('2026-03-30'), '2026-02', on('2026-02-23')],
  ['into another year', on('2025-09-18'), '2026-09', on('2026-09-17')],
  ['two days stay two', on('2026-03-12', '2026-03-13'), '2026-05', on('2026-05-14', '2026-05-15')],
  [
    'without a day: the whole month',
    on('2026-03-01', '2026-03-31', false),
    '2026-02',
    on('2026-02-01', '2026-02-28', false),
  ],
])('%s', (_, event, month, moved) => {
  expect(toMonth(event, month)).toEqual(moved);
});

it('keeps the weekday and the length, and stands in the month asked for', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 12 }),
      (date, length, month) => {
        const startsOn = date.toISOString().slice(0, 10);
        const event = toDay(on('2026-01-01', `2026-01-0${length + 1}`), startsOn);
        const target = `2027-${String(month).padStart(2, '0')}`;
        const moved = toMonth(event, target);
        expect(moved.startsOn.slice(0, 7)).toBe(target);
        expect(partsOf(moved.startsOn).weekday).toBe(partsOf(startsOn).weekday);
        expect(daysBetween(moved.startsOn, moved.endsOn)).toBe(length);
      },
    ),
  );
});

test('a day makes an event exact', () => {
  expect(toDay(on('2026-03-01', '2026-03-31', false), '2026-03-17')).toEqual(on('2026-03-17'));
});
