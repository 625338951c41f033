import { addDays, monthSpan } from '#platform/datetime/iso-date.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** «березень 2026» of «2026-03». */
export const sayMonthOf = (locale: Locale, month: string): string =>
  sayMonth(locale, Number(month.slice(5)), Number(month.slice(0, 4)));

/** The first and the last day of «2026-03». */
export const daysOfMonth = (month: string): [string, string] =>
  monthSpan(Number(month.slice(0, 4)), Number(month.slice(5)));

/** «2026-04» after «2026-03». */
export const monthAfter = (month: string): string => addDays(daysOfMonth(month)[1], 1).slice(0, 7);
