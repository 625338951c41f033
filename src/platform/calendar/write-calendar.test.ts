import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from './entry.ts';
import { writeCalendar } from './write-calendar.ts';

const entry: CalendarEntry = {
  uid: 'event-1@kabinet.example.org',
  sequence: 3,
  summary: 'Засідання секції',
  description: '',
  location: null,
  url: null,
  startsOn: '2026-03-12',
  endsOn: '2026-03-12',
  startsAt: null,
  endsAt: null,
  cancelled: false,
  alarms: [],
  changedAt: new Date('2026-03-01T10:20:30.400Z'),
};
const write = (over: Partial<CalendarEntry>) =>
  writeCalendar({ method: 'PUBLISH', product: 'test', entries: [{ ...entry, ...over }] });
const calendarOf = (text: string) => new ICAL.Component(ICAL.parse(text) as never[]);
const eventOf = (text: string) =>
  new ICAL.Event(calendarOf(text).getFirstSubcomponent('vevent') as ICAL.Component);

/** Texts of several alphabets, with marks of the format, ends of lines and pairs of units. */
const texts = fc
  .array(
    fc.constantFrom(...['а', 'ї', 'x', ';', ',', '\\', ':', '"', '\n', ' ', '🙂', '漢', 'é', '^']),
    { minLength: 1, maxLength: 200 },
  )
  .map((parts) => parts.join(''));

describe('an outside parser', () => {
  it('reads back whatever was written, from lines of 75 octets', () => {
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const text = write({ summary, description, location: summary });
        const event = eventOf(text);
        expect(event.summary).toBe(summary.slice(0, 250).toWellFormed());
        expect(event.description).toBe(description);
        for (const line of text.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('reads moments in UTC, whole days to the day after the last, an hour where no end is said', () => {
    const at = new Date('2026-03-29T00:30:00Z');
    const timed = eventOf(write({ startsAt: at, endsAt: new Date('2026-03-29T02:00:00Z') }));
    expect([timed.startDate.toJSDate(), timed.endDate.toJSDate()]).toEqual([
      at,
      new Date('2026-03-29T02:00:00Z'),
    ]);
    expect(eventOf(write({ startsAt: at })).duration.toSeconds()).toBe(3600);
    const days = eventOf(write({ startsOn: '2026-12-30', endsOn: '2027-01-01' }));
    expect([days.startDate.toString(), days.endDate.toString(), days.startDate.isDate]).toEqual([
      '2026-12-30',
      '2027-01-02',
      true,
    ]);
  });

  it('reads what is called off, when to remind, how often to ask again', () => {
    const off = calendarOf(write({ cancelled: true, alarms: [900] }));
    const event = off.getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.getAllSubcomponents('valarm')).toEqual([]);
    const feed = calendarOf(
      writeCalendar({
        method: 'PUBLISH',
        product: 'test',
        entries: [{ ...entry, alarms: [86_400, 900] }],
        feed: { name: 'Мої заходи', timeZone: 'Europe/Kyiv', refresh: 3600 },
      }),
    );
    expect(feed.getFirstPropertyValue('name')).toBe('Мої заходи');
    expect(String(feed.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    const triggers = feed
      .getFirstSubcomponent('vevent')
      ?.getAllSubcomponents('valarm')
      .map((alarm) => (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds());
    expect(triggers).toEqual([-86_400, -900]);
  });

  it('reads from whom a letter is and who is asked, whatever their names', () => {
    const text = writeCalendar({
      method: 'REQUEST',
      product: 'test',
      entries: [entry],
      letter: {
        organizer: { name: 'Центр «Надія», відділ; 1', email: 'center@example.org' },
        attendee: { name: 'Гай "Ірина" O^', email: 'irina@example.org' },
      },
    });
    const event = calendarOf(text).getFirstSubcomponent('vevent');
    const asked = event?.getFirstProperty('attendee');
    expect([asked?.getFirstValue(), asked?.getParameter('cn')]).toEqual([
      'mailto:irina@example.org',
      'Гай "Ірина" O^',
    ]);
    expect(event?.getFirstProperty('organizer')?.getParameter('cn')).toBe(
      'Центр «Надія», відділ; 1',
    );
  });

  it('finds nothing in a text that ends the entry or holds what no text may hold', () => {
    const summary = 'Тема\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000\u001b';
    const text = write({ summary });
    expect(calendarOf(text).getAllSubcomponents('vevent')).toHaveLength(1);
    expect(eventOf(text).summary).toBe('Тема\nEND:VEVENT\nBEGIN:VEVENT');
  });
});
