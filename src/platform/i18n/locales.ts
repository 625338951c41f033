/** Languages of the interface. Ukrainian is the source language, the others follow it key by key. */
export const locales = ['uk', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];

export const sourceLocale: Locale = 'uk';

/** The cookie that keeps the language chosen with the switcher. */
export const localeCookie = 'locale';

/** Each language by its own name, for the switcher. */
export const localeNames: Record<Locale, string> = {
  uk: 'Українська',
  ru: 'Русский',
  en: 'English',
};

/** The language when the program has it, else the source language. */
export function knownLocale(value: unknown): Locale {
  return isLocale(value) ? value : sourceLocale;
}

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}
