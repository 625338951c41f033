import type { Locale } from '../i18n/locales.ts';
import { isIsoDate } from './iso-date.ts';
import { sayShortDate } from './say-date.ts';

/**
 * What a refusal tells besides its reason, as it goes into the sentence: days (ISO 8601 for programs) are written in
 * the reader's language, the rest stays as it is.
 */
export function sayParams<P extends Record<string, unknown>>(
  locale: Locale,
  params: P,
): Record<string, P[string] | string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isIsoDate(value) ? sayShortDate(locale, value) : value,
    ]),
  ) as Record<string, P[string] | string>;
}
