import { daysBetween } from '#platform/datetime/iso-date.ts';

/** When an event is, as its row says: days and times («HH:MM») in the centre's zone. */
export interface EventTimes {
  startsOn: string;
  endsOn: string;
  startsTime: string | null;
  endsTime: string | null;
  exact: boolean;
}

/** How long an event lasts, in minutes: each of its days from the first time to the last; null when that isn't known. */
export function minutesOf({ startsOn, endsOn, startsTime, endsTime, exact }: EventTimes) {
  if (!exact || startsTime === null || endsTime === null) return null;
  const aDay = minuteOfDay(endsTime) - minuteOfDay(startsTime);
  return aDay > 0 ? aDay * (daysBetween(startsOn, endsOn) + 1) : null;
}

/** «09:30» → 570. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
