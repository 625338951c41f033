import type { CalendarEntry } from './entry.ts';
import { writeCalendar } from './write-calendar.ts';

export interface InvitationOptions {
  /** What wrote it («events»), for the file's head. */
  product: string;
  attendee: { name: string; email: string };
  /** The centre, at the address that letters come from. */
  organizer: { name: string; email: string };
}

/** An entry for the calendar of one who comes (iTIP, RFC 5546), or takes it out where the entry is called off. */
export const writeInvitation = (
  entry: CalendarEntry,
  { product, attendee, organizer }: InvitationOptions,
): string =>
  writeCalendar({
    method: entry.cancelled ? 'CANCEL' : 'REQUEST',
    product,
    entries: [entry],
    letter: { attendee, organizer },
  });
