import type { Locale } from '../i18n/locales.ts';

/** The form of each language's dates: day before month also in English. */
const tags: Record<Locale, string> = { uk: 'uk-UA', ru: 'ru-RU', en: 'en-GB' };

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** A date format, made once: making one is a thousand times slower than using it. */
export function dateFormat(
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tags[locale], options);
    dateFormats.set(key, format);
  }
  return format;
}

/**
 * The format of «in 3 days», made once.
 *
 * @param numeric `auto` says «tomorrow», `always` «in 1 day»
 */
export function relativeFormat(
  locale: Locale,
  numeric: 'auto' | 'always',
): Intl.RelativeTimeFormat {
  const key = locale + numeric;
  let format = relativeFormats.get(key);
  if (!format) {
    format = new Intl.RelativeTimeFormat(tags[locale], { numeric });
    relativeFormats.set(key, format);
  }
  return format;
}

/** Texts that were formatted lately: the same few dates and windows stand in every list. */
const said = new Map<string, string>();
const mostSaid = 5000;

/** The text under the key, formatted once; beyond some thousands it begins anew. */
export function saidOnce(key: string, say: () => string): string {
  const known = said.get(key);
  if (known !== undefined) return known;
  if (said.size >= mostSaid) said.clear();
  const text = say();
  said.set(key, text);
  return text;
}
