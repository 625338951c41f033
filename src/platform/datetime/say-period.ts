import type { Locale } from '../i18n/locales.ts';
import { dateFormat, saidOnce } from './format.ts';
import { type IsoDate, isoDate, partsOf, toUtc } from './iso-date.ts';
import { sayDate, sayMonth } from './say-date.ts';

const quarters = ['I', 'II', 'III', 'IV'] as const;

/** The few words that `Intl` has no form for. */
const words: Record<
  Locale,
  {
    until: (date: string) => string;
    from: (date: string) => string;
    quarter: (number: string) => string;
    half: (number: string) => string;
    year: (year: number) => string;
  }
> = {
  uk: {
    until: (date) => `до ${date}`,
    from: (date) => `з ${date}`,
    quarter: (number) => `${number} квартал`,
    half: (number) => `${number} півріччя`,
    year: (year) => `${year} рік`,
  },
  ru: {
    until: (date) => `до ${date}`,
    from: (date) => `с ${date}`,
    quarter: (number) => `${number} квартал`,
    half: (number) => `${number} полугодие`,
    year: (year) => `${year} год`,
  },
  en: {
    until: (date) => `by ${date}`,
    from: (date) => `from ${date}`,
    quarter: (number) => `Q${quarters.indexOf(number as 'I') + 1}`,
    half: (number) => (number === 'I' ? 'first half' : 'second half'),
    year: (year) => `${year}`,
  },
};

/**
 * A closed interval of days as people say it: «березень», «II квартал», «1–15 квітня», «до 31
 * березня». The year is said only when it isn't the present one.
 *
 * @param window both ends belong to it; `null` stands for an end that isn't given
 * @param today without it the year is always said
 * @returns '' when neither end is given
 */
export function sayPeriod(
  locale: Locale,
  [start, end]: readonly [IsoDate | null, IsoDate | null],
  today?: IsoDate,
): string {
  const say = words[locale];
  if (start === null) return end === null ? '' : say.until(sayDate(locale, end, today));
  if (end === null) return say.from(sayDate(locale, start, today));
  if (start === end) return sayDate(locale, start, today);
  // A range takes twenty times longer than a day.
  return saidOnce(
    `${locale} ${start} ${end} ${today?.slice(0, 4)}`,
    () => sayWhole(locale, start, end, today) ?? sayRange(locale, start, end, today),
  );
}

/** Whole months, quarters, halves and years by their names. */
function sayWhole(
  locale: Locale,
  start: IsoDate,
  end: IsoDate,
  today: IsoDate | undefined,
): string | undefined {
  const first = partsOf(start);
  const last = partsOf(end);
  const whole = first.day === 1 && end === isoDate(last.year, last.month + 1, 0);
  if (!whole || first.year !== last.year) return undefined;
  const say = words[locale];
  const months = last.month - first.month + 1;
  const withYear = (text: string) =>
    today !== undefined && partsOf(today).year === first.year ? text : `${text} ${first.year}`;
  if (months === 12) return say.year(first.year);
  if (months === 6 && (first.month === 1 || first.month === 7))
    return withYear(say.half(first.month === 1 ? 'I' : 'II'));
  const quarter = quarters[(first.month - 1) / 3];
  if (months === 3 && quarter) return withYear(say.quarter(quarter));
  if (months === 1) return withYear(sayMonth(locale, first.month));
  return withYear(`${sayMonth(locale, first.month)}–${sayMonth(locale, last.month)}`);
}

function sayRange(
  locale: Locale,
  start: IsoDate,
  end: IsoDate,
  today: IsoDate | undefined,
): string {
  const thisYear = today && partsOf(today).year;
  const plain = partsOf(start).year === thisYear && partsOf(end).year === thisYear;
  return (
    dateFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      ...(plain ? {} : { year: 'numeric' }),
    })
      .formatRange(toUtc(start), toUtc(end))
      // The server's and a browser's tables of languages may differ in the width of spaces alone.
      .replace(/[\u2009\u202f]/g, ' ')
  );
}
