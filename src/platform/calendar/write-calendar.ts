import { addDays } from '../datetime/iso-date.ts';
import type { CalendarEntry } from './entry.ts';

/** A file of calendar entries: a feed that programs subscribe to, or a letter's entry (iTIP, RFC 5546). */
export interface CalendarFile {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** What wrote it («events»), for the file's head. */
  product: string;
  entries: readonly CalendarEntry[];
  /** Of a feed: what it is called, the zone that programs show, seconds after which they ask again. */
  feed?: { name: string; timeZone: string; refresh: number };
  /** Of a letter: from whom, and who is asked; whoever is asked has answered already, so that no reply is wanted. */
  letter?: Record<'organizer' | 'attendee', { name: string; email: string }>;
}

/** A summary is a line: longer ones are cut. */
const longestSummary = 250;
/** An entry without an end is taken to last so many minutes. */
const usualMinutes = 60;

/**
 * Calendar entries as iCalendar (RFC 5545, RFC 7986). Moments are in UTC: no program needs to know the centre's time zone.
 * Written here and not by a library: in a feed of three hundred entries folding lines character by character was half of
 * the work.
 */
export function writeCalendar({ method, product, entries, feed, letter }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kabinet//${product}//UK`,
    `METHOD:${method}`,
    ...(feed ? headOf(feed) : []),
  ];
  const people = letter ? peopleOf(letter) : [];
  for (const entry of entries) writeEntry(lines, entry, people);
  lines.push('END:VCALENDAR', '');
  return lines.join('\r\n');
}

function headOf({ name, timeZone, refresh }: NonNullable<CalendarFile['feed']>): string[] {
  const every = duration(refresh);
  return [
    fold(`NAME:${escaped(name)}`),
    fold(`X-WR-CALNAME:${escaped(name)}`),
    // Only told: set as the file's zone it would turn moments in UTC into others without a zone's rules.
    `X-WR-TIMEZONE:${timeZone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${every}`,
    `X-PUBLISHED-TTL:${every}`,
  ];
}

const peopleOf = ({ organizer, attendee }: NonNullable<CalendarFile['letter']>) => [
  fold(`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`),
  fold(
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${quoted(attendee.name)}:mailto:${attendee.email}`,
  ),
];

function writeEntry(lines: string[], entry: CalendarEntry, people: readonly string[]): void {
  const { startsAt, endsAt, cancelled, description, location, url } = entry;
  const changed = moment(entry.changedAt);
  const summary = escaped(entry.summary.slice(0, longestSummary).toWellFormed());
  lines.push(
    'BEGIN:VEVENT',
    fold(`UID:${entry.uid}`),
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
  );
  if (startsAt) {
    const end = endsAt ?? new Date(startsAt.getTime() + usualMinutes * 60_000);
    lines.push(`DTSTART:${moment(startsAt)}`, `DTEND:${moment(end)}`);
  } else
    lines.push(
      `DTSTART;VALUE=DATE:${day(entry.startsOn)}`,
      `DTEND;VALUE=DATE:${day(addDays(entry.endsOn, 1))}`,
    );
  lines.push(
    fold(`SUMMARY:${summary}`),
    // What takes whole days doesn't make them busy.
    `TRANSP:${startsAt && !cancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  );
  if (location) lines.push(fold(`LOCATION:${escaped(location)}`));
  if (description) lines.push(fold(`DESCRIPTION:${escaped(description)}`));
  if (url) lines.push(fold(`URL;VALUE=URI:${url}`));
  lines.push(...people);
  if (!cancelled)
    for (const seconds of entry.alarms)
      lines.push(
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `TRIGGER:-${duration(seconds)}`,
        fold(`DESCRIPTION:${summary}`),
        'END:VALARM',
      );
  lines.push('END:VEVENT');
}

/** «20260312T080000Z». */
const moment = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const day = (iso: string) => iso.replaceAll('-', '');

/** «P1D», «PT9H», «PT15M». */
const duration = (seconds: number) =>
  seconds % 86_400 === 0
    ? `P${seconds / 86_400}D`
    : seconds % 3600 === 0
      ? `PT${seconds / 3600}H`
      : `PT${Math.round(seconds / 60)}M`;

const unwritable = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** A text as a value: several lines in one, marks of the format behind a stroke. */
const escaped = (text: string) =>
  text
    .replaceAll(unwritable, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n');

/** A name as a parameter (RFC 6868). */
const quoted = (text: string) =>
  `"${text
    .replaceAll(unwritable, '')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(/\r\n|\r|\n/g, '^n')}"`;

/** Octets of a line without its end; the next begins with a space. */
const longestLine = 75;

/** A line in parts of 75 octets; no character is cut. */
function fold(line: string): string {
  // In UTF-8 a unit of the text takes three octets at most.
  if (line.length * 3 <= longestLine) return line;
  let folded = '';
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const isPair = code >= 0xd800 && code <= 0xdbff && at + 1 < line.length;
    const size = isPair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (octets + size > longestLine) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      // The space counts too.
      octets = 1;
    }
    octets += size;
    if (isPair) at += 1;
  }
  return from === 0 ? line : folded + line.slice(from);
}
