import ical, {
  ICalAlarmType,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { wholeDay } from '#platform/calendar/entry.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import type { ToldEvent } from './read-letters.ts';

export interface InvitationOptions {
  /** `cancel` takes the entry out of calendars. */
  method: 'request' | 'cancel';
  /** Counted up with each change of the event or of the registration. */
  sequence: number;
  attendee: { name: string; email: string };
  /** The centre, at the address that letters come from. */
  organizer: { name: string; email: string };
  publicUrl: string;
  /** Where the person answers, and finds the video link. */
  link: string;
  now: Date;
}

/** Seconds before the start at which calendars remind: a day, and a quarter of an hour. */
const alarms = [24 * 60 * 60, 15 * 60];

/** The name of an event in calendars everywhere: letters and feeds speak of the same entry. */
export function eventUid(eventId: string, publicUrl: string): string {
  return `event-${eventId}@${new URL(publicUrl).hostname}`;
}

/**
 * An event for the calendar of one who comes (iTIP, RFC 5546). Moments are in UTC, so that no program needs to know the
 * centre's time zone; without times it takes whole days. Who is asked to come has answered already: no reply is wanted.
 */
export function buildInvitation(event: ToldEvent, options: InvitationOptions): string {
  const { method, sequence, attendee, organizer, publicUrl, link, now } = options;
  const cancelled = method === 'cancel';
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Kabinet', product: 'events', language: 'UK' },
  });
  calendar.createEvent({
    id: eventUid(event.id, publicUrl),
    sequence,
    stamp: now,
    summary: event.title,
    ...spanOf(event),
    location: [event.host, event.place, event.room].filter(Boolean).join(', ') || null,
    description: [event.topic, link].filter(Boolean).join('\n\n'),
    url: link,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    attendees: [{ ...attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
    alarms: cancelled
      ? []
      : alarms.map((trigger) => ({
          type: ICalAlarmType.display,
          trigger,
          description: event.title,
        })),
  });
  return calendar.toString();
}

function spanOf({ startsOn, endsOn, startsAt, endsAt }: ToldEvent) {
  if (startsAt) {
    const anHourLater = new Date(startsAt.getTime() + 60 * 60_000);
    return { start: startsAt, end: endsAt ?? anHourLater };
  }
  return { start: wholeDay(startsOn), end: wholeDay(addDays(endsOn, 1)), allDay: true };
}
