import { addDays, isoDate, partsOf } from '#platform/datetime/iso-date.ts';
import type { Words } from './directory-pack.ts';
import { holidays as russian } from './ru-municipal/days-off.ts';
import { holidays as ukrainian } from './ua-vet/days-off.ts';

/** A holiday of a country: on a day of each year, so many days after Easter, or on one day by decree. */
export interface Holiday {
  key: string;
  words: Words;
  on: { month: number; day: number } | { afterEaster: number } | { date: string };
  /** The first and the last year in which it is one. */
  from?: number;
  until?: number;
  /** The act that says so. */
  source: string;
}

/** Why a day is none to meet on. */
export interface DayOff {
  /** A holiday's key, or `weekend`. */
  key: string;
  /** Absent for a weekend. */
  holiday?: Holiday;
}

const packs: Record<string, readonly Holiday[]> = {
  'ua-vet': ukrainian,
  'ru-municipal': russian,
};

/** Holidays of a centre's pack. @param pack an unknown one is as in Ukraine */
export const holidaysOf = (pack: string): readonly Holiday[] => packs[pack] ?? ukrainian;

/** Holidays and weekends between two days; on a day that is both the holiday is told. */
export function daysOffOf(pack: string, from: string, until: string): Map<string, DayOff> {
  const days = new Map<string, DayOff>();
  for (let on = from; on <= until; on = addDays(on, 1))
    if (partsOf(on).weekday > 5) days.set(on, { key: 'weekend' });
  const [first, last] = [partsOf(from).year, partsOf(until).year];
  for (const holiday of holidaysOf(pack))
    for (let year = first; year <= last; year += 1) {
      if (year < (holiday.from ?? year) || year > (holiday.until ?? year)) continue;
      const on = dayOf(holiday, year);
      if (on >= from && on <= until) days.set(on, { key: holiday.key, holiday });
    }
  return days;
}

function dayOf({ on }: Holiday, year: number): string {
  if ('date' in on) return on.date;
  if ('afterEaster' in on) return addDays(orthodoxEaster(year), on.afterEaster);
  return isoDate(year, on.month, on.day);
}

/** The day of Easter in the Orthodox churches (Meeus, Astronomical Algorithms), for 1900 to 2099. */
export function orthodoxEaster(year: number): string {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  // The Julian calendar is thirteen days behind.
  return addDays(isoDate(year, month, day), 13);
}
