import {
  addDays,
  daysBetween,
  type IsoDate,
  monthSpan,
  startOfWeek,
} from '#platform/datetime/iso-date.ts';

/**
 * A month as rows of seven days from Monday, filled up with the neighbours' days.
 *
 * @param month from 1
 */
export function weeksOf(year: number, month: number): IsoDate[][] {
  const [first, last] = monthSpan(year, month);
  const monday = startOfWeek(first);
  const count = Math.floor(daysBetween(monday, last) / 7) + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(monday, week * 7 + day)),
  );
}
