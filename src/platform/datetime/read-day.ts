import { locales } from '../i18n/locales.ts';
import { dateFormat } from './format.ts';
import { type IsoDate, isIsoDate, isoDate, todayIn } from './iso-date.ts';

/** Years from now up to which two digits are of this century: papers look ahead a little, and back a lifetime. */
const yearsAhead = 10;

/**
 * A day as people type it, in any of the program's languages: «31.03.2026», «31.3.26», «31/03/2026», «31 березня
 * 2026 р.», «31 марта 2026», «31 March 2026», and ISO 8601. The day stands before the month; the year is wanted.
 *
 * @param today tells what two digits of a year mean: «36» is 2036 up to ten years before it, «37» is 1937
 * @returns null for whatever is not one day that exists
 */
export function readDay(text: string, today: IsoDate = todayIn('UTC')): IsoDate | null {
  const typed = text.trim().toLowerCase();
  if (typed === '' || typed.length > 40) return null;
  if (isIsoDate(typed)) return typed;
  const said = withoutYearWord(typed);
  const numeric = /^(\d{1,2})[\s./,-]+(\d{1,2})[\s./,-]+(\d{4}|\d{2})$/.exec(said);
  if (numeric) return existing(yearOf(numeric[3], today), Number(numeric[2]), Number(numeric[1]));
  const sorted = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(said);
  if (sorted) return existing(Number(sorted[1]), Number(sorted[2]), Number(sorted[3]));
  const worded = /^(\d{1,2})[\s.]+(\p{L}{3,12})\.?,?\s+(\d{4}|\d{2})$/u.exec(said);
  if (!worded) return null;
  const month = monthNamed(worded[2] ?? '');
  return month ? existing(yearOf(worded[3], today), month, Number(worded[1])) : null;
}

/** The day that an address asks for, also as it was typed where there are no scripts; undefined for none. */
export function dayAsked(params: URLSearchParams, name: string): IsoDate | undefined {
  return readDay(params.get(name) ?? '') ?? undefined;
}

/** «2026 р.», «2026 року», «2026 г.», «2026 года» */
export function withoutYearWord(typed: string): string {
  return typed.replace(/(\d)\s*(?:року|рік|р\.?|года|год|г\.?)$/u, '$1');
}

function yearOf(digits = '', today: IsoDate): number {
  if (digits.length === 4) return Number(digits);
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const year = century + Number(digits);
  return year <= Number(today.slice(0, 4)) + yearsAhead ? year : year - 100;
}

function existing(year: number, month: number, day: number): IsoDate | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const date = isoDate(year, month, day);
  return Number(date.slice(5, 7)) === month ? date : null;
}

/** The number of the month that the word names or shortens («бер», «марта», «Sept»); 0 for any other word. */
export function monthNamed(word: string): number {
  const known = monthNames().find(({ name }) => name.startsWith(word));
  return known?.month ?? 0;
}

let names: { name: string; month: number }[] | undefined;

/** The months of all languages, as they stand alone and beside a day. */
function monthNames() {
  names ??= locales.flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 15))).flatMap(
      (date) => {
        const month = date.getUTCMonth() + 1;
        const beside = dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' });
        const alone = dateFormat(locale, { timeZone: 'UTC', month: 'long' });
        const inflected =
          beside.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        return [inflected, alone.format(date)].map((name) => ({ name: name.toLowerCase(), month }));
      },
    ),
  );
  return names;
}
