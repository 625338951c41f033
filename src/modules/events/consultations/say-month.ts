import { sayMonth } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** «березень 2026» of «2026-03». */
export const sayMonthOf = (locale: Locale, month: string): string =>
  sayMonth(locale, Number(month.slice(5)), Number(month.slice(0, 4)));
