import { useTranslation } from 'react-i18next';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';

/** «№ 12 від 29.08.2026»; nothing without a number. */
export function OrderOf({ orderNumber, orderOn }: { orderNumber: string; orderOn: string | null }) {
  const { t } = useTranslation('sections');
  const locale = useLocale();
  if (!orderNumber) return null;
  return orderOn
    ? t('list.orderOf', { number: orderNumber, date: sayShortDate(locale, orderOn) })
    : t('list.orderNumber', { number: orderNumber });
}
