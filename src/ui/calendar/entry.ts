import type { IsoDate } from '#platform/datetime/iso-date.ts';
import type { Tone } from '../status/tones.ts';

/** Something that stands on one day of a calendar. */
export interface CalendarEntry {
  id: string;
  date: IsoDate;
  title: string;
  /** Whose, or where; a few words. */
  note?: string;
  tone: Tone;
  /** The state's word, for those who don't see the colour. */
  state: string;
  href?: string;
}

/** The entries by their day. */
export function byDay(entries: readonly CalendarEntry[]): Map<IsoDate, CalendarEntry[]> {
  return Map.groupBy(entries, ({ date }) => date);
}
