/** A calendar day as `YYYY-MM-DD`. It has no time and no zone, so it can't slip by one. */
export type IsoDate = string;

const dayLength = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists: `2026-02-30` is not. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (!year || !month || !day) return false;
  return isoDate(Number(year), Number(month), Number(day)) === text;
}

/**
 * A day from its numbers. Numbers past the end go on into the next month or year, as in `Date`:
 * `isoDate(2026, 13, 1)` is 1 January 2027, `isoDate(2026, 3, 0)` the last day of February.
 *
 * @param month from 1
 */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Numbers of a day; the month from 1, the weekday from 1 for Monday to 7 for Sunday. */
export function partsOf(date: IsoDate): {
  year: number;
  month: number;
  day: number;
  weekday: number;
} {
  const utc = toUtc(date);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay() || 7,
  };
}

/** The day that many days later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(toUtc(date).getTime() + days * dayLength).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / dayLength);
}

/** The Monday of the day's week. */
export function startOfWeek(date: IsoDate): IsoDate {
  return addDays(date, 1 - partsOf(date).weekday);
}

/** First and last day of a month. @param month from 1; may run past 12 */
export function monthSpan(year: number, month: number): [IsoDate, IsoDate] {
  return [isoDate(year, month, 1), isoDate(year, month + 1, 0)];
}

/** First and last day of a quarter, from 1 to 4. */
export function quarterSpan(year: number, quarter: number): [IsoDate, IsoDate] {
  return [isoDate(year, quarter * 3 - 2, 1), isoDate(year, quarter * 3 + 1, 0)];
}

/**
 * The day that it is now in a time zone.
 *
 * @param timeZone IANA name, such as `Europe/Kyiv`
 */
export function todayIn(timeZone: string, now: Date = new Date()): IsoDate {
  // No zone changes its day within a minute.
  const minute = Math.floor(now.getTime() / 60_000);
  const said = days.get(timeZone);
  if (said?.minute === minute) return said.day;
  const format =
    said?.format ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  const day = format.format(now);
  days.set(timeZone, { format, minute, day });
  return day;
}

/** Of each zone the day that was asked for last, with its format: every request asks several times, and saying a day takes long. */
const days = new Map<string, { format: Intl.DateTimeFormat; minute: number; day: IsoDate }>();

/** The day's midnight in UTC, for `Intl` with `timeZone: 'UTC'` and for nothing else. */
export function toUtc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
