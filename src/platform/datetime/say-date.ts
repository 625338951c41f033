import type { Locale } from '../i18n/locales.ts';
import { dateFormat, relativeFormat, saidOnce } from './format.ts';
import { daysBetween, type IsoDate, toUtc } from './iso-date.ts';

const timeZone = 'UTC';

/**
 * A day as people say it: «15 квітня», with the year only when it isn't the present one.
 *
 * @param today without it the year is always said
 */
export function sayDate(locale: Locale, date: IsoDate, today?: IsoDate): string {
  const sameYear = date.slice(0, 4) === today?.slice(0, 4);
  return saidOnce(`day ${locale} ${date} ${sameYear}`, () =>
    dateFormat(locale, {
      timeZone,
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
    }).format(toUtc(date)),
  );
}

/** The whole truth about a day, for a tooltip: «середа, 15 квітня 2026 р.». */
export function sayExactDate(locale: Locale, date: IsoDate): string {
  return saidOnce(`${locale} ${date}`, () =>
    dateFormat(locale, { timeZone, dateStyle: 'full' }).format(toUtc(date)),
  );
}

/** A day for narrow columns: «15.04.2026». */
export function sayShortDate(locale: Locale, date: IsoDate): string {
  return dateFormat(locale, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(toUtc(date));
}

/** How far a day is: «через 3 дні», «учора», «через 3 тижні», «2 місяці тому». */
export function sayRelative(locale: Locale, date: IsoDate, today: IsoDate): string {
  return saidOnce(`far ${locale} ${date} ${today}`, () =>
    sayDays(locale, daysBetween(today, date)),
  );
}

function sayDays(locale: Locale, days: number): string {
  const far = Math.abs(days);
  if (far < 14) return relativeFormat(locale, 'auto').format(days, 'day');
  // «Last year» would be taken for the calendar's year, so from here on figures are said.
  const format = relativeFormat(locale, 'always');
  if (far < 60) return format.format(Math.round(days / 7), 'week');
  if (far < 365) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.trunc(days / 365.25) || Math.sign(days), 'year');
}

/**
 * A moment in a place: «15 квітня 2026 р. о 14:05».
 *
 * @param moment a date or ISO 8601 with its offset
 * @param zone IANA name of the place's time zone
 */
export function sayMoment(locale: Locale, moment: Date | string, zone: string): string {
  return dateFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment));
}

/** A month's name: «березень», and with the year «березень 2026». @param month from 1 */
export function sayMonth(locale: Locale, month: number, year?: number): string {
  const name = dateFormat(locale, { timeZone, month: 'long' }).format(
    new Date(Date.UTC(2026, month - 1, 1)),
  );
  return year === undefined ? name : `${name} ${year}`;
}

/** A month's short name for a narrow head: «бер». @param month from 1 */
export function sayShortMonth(locale: Locale, month: number): string {
  return dateFormat(locale, { timeZone, month: 'short' })
    .format(new Date(Date.UTC(2026, month - 1, 1)))
    .replace('.', '');
}

/** A weekday's name, from 1 for Monday. */
export function sayWeekday(locale: Locale, weekday: number, width: 'short' | 'long'): string {
  // 1 June 2026 is a Monday.
  return dateFormat(locale, { timeZone, weekday: width }).format(
    new Date(Date.UTC(2026, 5, weekday)),
  );
}
