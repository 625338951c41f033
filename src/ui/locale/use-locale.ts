import { use } from 'react';
import { I18nContext } from 'react-i18next';
import { knownLocale, type Locale } from '#platform/i18n/locales.ts';

/** The language of the page, for dates and figures. */
export function useLocale(): Locale {
  // Not `useTranslation`: every date of a long list asks, and no namespace is needed for it.
  const language = use(I18nContext)?.i18n.language;
  return knownLocale(language);
}
