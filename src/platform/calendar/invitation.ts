import ical, { ICalAttendeeStatus, ICalCalendarMethod } from 'ical-generator';
import { type CalendarEntry, writeEntry } from './entry.ts';

export interface InvitationOptions {
  /** What wrote it («events»), for the file's head. */
  product: string;
  attendee: { name: string; email: string };
  /** The centre, at the address that letters come from. */
  organizer: { name: string; email: string };
}

/**
 * An entry for the calendar of one who comes (iTIP, RFC 5546), or takes it out where the entry is called off. Who is asked
 * to come has answered already: no reply is wanted.
 */
export function writeInvitation(
  entry: CalendarEntry,
  { product, attendee, organizer }: InvitationOptions,
): string {
  const calendar = ical({
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Kabinet', product, language: 'UK' },
  });
  const written = writeEntry(calendar, entry);
  written.organizer(organizer);
  written.createAttendee({ ...attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
  return calendar.toString();
}
