import { addDays, dayNumber, weekdayOf } from '../deadline/calendar/days.ts';
import type { IsoDate } from '../deadline/types.ts';

/** Monday and Sunday of the week that holds the day. */
export function weekOf(day: IsoDate): readonly [IsoDate, IsoDate] {
  const monday = addDays(day, 1 - weekdayOf(dayNumber(day)));
  return [monday, addDays(monday, 6)];
}
