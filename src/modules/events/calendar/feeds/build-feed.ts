import type { CalendarEntry } from '#platform/calendar/entry.ts';
import { writeCalendar } from '#platform/calendar/write-calendar.ts';

/** Seconds after which calendar programs ask again. */
const refresh = 60 * 60;

/** Events as an iCalendar file that programs subscribe to. */
export const buildFeed = (
  name: string,
  timeZone: string,
  entries: readonly CalendarEntry[],
): string =>
  writeCalendar({
    method: 'PUBLISH',
    product: 'events',
    entries,
    feed: { name, timeZone, refresh },
  });
