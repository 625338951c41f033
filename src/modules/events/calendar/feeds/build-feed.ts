import ical, { ICalCalendarMethod } from 'ical-generator';
import { type CalendarEntry, writeEntry } from '#platform/calendar/entry.ts';

/** Seconds after which calendar programs ask again. */
const refresh = 60 * 60;

/** Events as an iCalendar file that programs subscribe to. */
export function buildFeed(
  name: string,
  timeZone: string,
  entries: readonly CalendarEntry[],
): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    // Only told: set as the file's zone it would turn moments in UTC into others without a zone's rules.
    x: [['X-WR-TIMEZONE', timeZone]],
    ttl: refresh,
    prodId: { company: 'Kabinet', product: 'events', language: 'UK' },
  });
  for (const entry of entries) writeEntry(calendar, entry);
  return calendar.toString();
}
