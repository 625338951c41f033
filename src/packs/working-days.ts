import { addDays } from '#platform/datetime/iso-date.ts';
import { daysOffOf } from './days-off.ts';

/**
 * The day that many working days after another: weekends and the pack's holidays don't count.
 *
 * @param days 0 gives the day itself, whatever day it is
 */
export function addWorkingDays(pack: string, from: string, days: number): string {
  // No stretch of days off is longer than the working days beside it, but for the first one.
  const daysOff = daysOffOf(pack, from, addDays(from, days * 3 + 30));
  let on = from;
  for (let left = days; left > 0; ) {
    on = addDays(on, 1);
    if (!daysOff.has(on)) left -= 1;
  }
  return on;
}
