import { addDays, daysBetween, partsOf } from '#platform/datetime/iso-date.ts';
import { daysOfMonth } from './span.ts';

/** Days of an event: without `exact` only the span is known. */
export interface EventDays {
  startsOn: string;
  endsOn: string;
  exact: boolean;
}

/**
 * The same place in another month: the second Thursday stays the second Thursday, the fifth becomes the last one; an
 * event that has no day yet takes the whole month.
 *
 * @param month `YYYY-MM`
 */
export function toMonth({ startsOn, endsOn, exact }: EventDays, month: string): EventDays {
  const [first, last] = daysOfMonth(month);
  if (!exact) return { startsOn: first, endsOn: last, exact };
  const { day, weekday } = partsOf(startsOn);
  const week = Math.floor((day - 1) / 7);
  const firstSame = addDays(first, (weekday - partsOf(first).weekday + 7) % 7);
  const wanted = addDays(firstSame, week * 7);
  const start = wanted > last ? addDays(wanted, -7) : wanted;
  return toDay({ startsOn, endsOn, exact }, start);
}

/** The event from another day on, as long as it was; one without a day takes exactly this one. */
export function toDay({ startsOn, endsOn, exact }: EventDays, day: string): EventDays {
  const length = exact ? daysBetween(startsOn, endsOn) : 0;
  return { startsOn: day, endsOn: addDays(day, length), exact: true };
}
