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
