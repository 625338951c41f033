import type { CalendarEntry } from '#platform/calendar/entry.ts';

/** Seconds before the start at which calendars remind: a day, and a quarter of an hour. */
export const beforeHour = [24 * 60 * 60, 15 * 60];
/** Before what takes whole days, and so begins at midnight: the afternoon of the day before. */
const beforeDay = [9 * 60 * 60];

/** When something is, by the centre's clock and as moments. */
interface Span {
  startsOn: string;
  endsOn: string;
  startsTime: string | null;
  endsTime: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

type When = Pick<CalendarEntry, 'startsOn' | 'endsOn' | 'startsAt' | 'endsAt' | 'alarms'>;

/**
 * When an entry stands in calendars. What goes on for several days takes whole days: one block from the first morning to the
 * last evening would take the nights too.
 *
 * @returns with `hours`, those of each of several days («10:00–16:00»), which the entry has to tell; empty else
 */
export function entryWhen(span: Span): { when: When; hours: string } {
  const { startsOn, endsOn, startsTime, endsTime, startsAt, endsAt } = span;
  if (startsOn === endsOn)
    return {
      when: { startsOn, endsOn, startsAt, endsAt, alarms: startsAt ? beforeHour : beforeDay },
      hours: '',
    };
  return {
    when: { startsOn, endsOn, startsAt: null, endsAt: null, alarms: beforeDay },
    hours: [startsTime, endsTime].filter(Boolean).join('–'),
  };
}
