import { writeInvitation } from '#platform/calendar/invitation.ts';
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
export const alarms = [24 * 60 * 60, 15 * 60];

/** The name of an event in calendars everywhere: letters and feeds speak of the same entry. */
export function eventUid(eventId: string, publicUrl: string): string {
  return `event-${eventId}@${new URL(publicUrl).hostname}`;
}

/** An event for the calendar of one who comes; without times it takes whole days. */
export function buildInvitation(event: ToldEvent, options: InvitationOptions): string {
  const { method, sequence, attendee, organizer, publicUrl, link, now } = options;
  return writeInvitation(
    {
      uid: eventUid(event.id, publicUrl),
      sequence,
      summary: event.title,
      description: [event.topic, link].filter(Boolean).join('\n\n'),
      location: [event.host, event.place, event.room].filter(Boolean).join(', ') || null,
      url: link,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      cancelled: method === 'cancel',
      alarms,
      changedAt: now,
    },
    { product: 'events', attendee, organizer },
  );
}
