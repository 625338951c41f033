import {
  ICalAlarmType,
  type ICalCalendar,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays, toUtc } from '../datetime/iso-date.ts';

/** Something that stands in people's calendars. */
export interface CalendarEntry {
  /** Steady for ever: whoever moves an entry moves it everywhere. */
  uid: string;
  /** Counted up with each change that calendars have to follow. */
  sequence: number;
  summary: string;
  description: string;
  location: string | null;
  url: string | null;
  /** Closed interval of days. */
  startsOn: string;
  endsOn: string;
  /** The moments; without them the entry takes whole days. */
  startsAt: Date | null;
  endsAt: Date | null;
  cancelled: boolean;
  /** Seconds before the start at which programs remind. */
  alarms: readonly number[];
  /** The last change; steady between requests, so that the ETag is. */
  changedAt: Date;
}

/** An entry without an end is taken to last so many minutes. */
const usualMinutes = 60;

/** Writes an entry into an iCalendar file. Moments are in UTC: no program needs to know the centre's time zone. */
export function writeEntry(calendar: ICalCalendar, entry: CalendarEntry): ICalEvent {
  const { startsAt, endsAt, cancelled } = entry;
  return calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    ...(startsAt
      ? { start: startsAt, end: endsAt ?? new Date(startsAt.getTime() + usualMinutes * 60_000) }
      : {
          start: wholeDay(entry.startsOn),
          end: wholeDay(addDays(entry.endsOn, 1)),
          allDay: true,
        }),
    summary: entry.summary.slice(0, 250),
    description: entry.description,
    location: entry.location,
    url: entry.url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency:
      startsAt && !cancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    alarms: cancelled
      ? []
      : entry.alarms.map((trigger) => ({
          type: ICalAlarmType.display,
          trigger,
          description: entry.summary,
        })),
  });
}

/** A whole day for the writer of a file without a zone of its own: it takes days in UTC. */
export const wholeDay = (iso: string): Date => toUtc(iso);
