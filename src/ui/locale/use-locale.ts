import { useTranslation } from 'react-i18next';
import { isLocale, type Locale, sourceLocale } from '#platform/i18n/locales.ts';

/** The language of the page, for dates and figures. */
export function useLocale(): Locale {
  const { language } = useTranslation().i18n;
  return isLocale(language) ? language : sourceLocale;
}
