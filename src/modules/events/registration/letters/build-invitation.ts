import { writeInvitation } from '#platform/calendar/invitation.ts';
import { entryWhen } from '../../calendar/entry-when.ts';
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

/** The name of an event in calendars everywhere: letters and feeds speak of the same entry. */
export function eventUid(eventId: string, publicUrl: string): string {
  return `event-${eventId}@${new URL(publicUrl).hostname}`;
}

/** An event for the calendar of one who comes. */
export function buildInvitation(event: ToldEvent, options: InvitationOptions): string {
  const { method, sequence, attendee, organizer, publicUrl, link, now } = options;
  const { when, hours } = entryWhen(event);
  return writeInvitation(
    {
      ...when,
      uid: eventUid(event.id, publicUrl),
      sequence,
      summary: event.title,
      description: [hours, event.topic, link].filter(Boolean).join('\n\n'),
      location: [event.host, event.place, event.room].filter(Boolean).join(', ') || null,
      url: link,
      cancelled: method === 'cancel',
      changedAt: now,
    },
    { product: 'events', attendee, organizer },
  );
}
