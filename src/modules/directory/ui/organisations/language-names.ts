import type { Locale } from '#platform/i18n/locales.ts';

/** A language by its ISO 639-1 code in the reader's words: «українська»; the code itself where there is no word. */
export function sayLanguage(locale: Locale, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(code) ?? code;
}
