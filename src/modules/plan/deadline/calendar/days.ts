import type { IsoDate } from '../types.ts';

/*
 * Calendar arithmetic on plain year, month and day. `Date` is used in UTC only and never with a
 * local time, so no time zone and no daylight saving can move a day.
 */

const msPerDay = 86_400_000;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** A day as `YYYY-MM-DD`; the parts must be those of a real day. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Number of days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the three numbers name a day that exists. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10))) / msPerDay;
}

/** The day so many days after 1970-01-01. */
export function dateOfDayNumber(days: number): IsoDate {
  return new Date(days * msPerDay).toISOString().slice(0, 10);
}

/** The day `count` days after `date` (before it when negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + count);
}

/** Day of the week of a day number: 1 is Monday, 7 Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The month of a day, 1 to 12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** First and last day of a month. */
export function monthBounds(year: number, month: number): [IsoDate, IsoDate] {
  return [isoDate(year, month, 1), isoDate(year, month, daysInMonth(year, month))];
}
