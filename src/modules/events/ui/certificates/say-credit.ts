import { useTranslation } from 'react-i18next';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { CertificateContent } from '../../certificates/schema.ts';

/** Says how much a certificate counts for: «4 академічні години по 45 хв»; nothing where it isn't known. */
export function useSayCredit() {
  const { t } = useTranslation('eventsCertificates');
  const locale = useLocale();
  return (credit: CertificateContent['credit']) =>
    credit
      ? t(`hours.h${credit.hour}`, {
          count: credit.hours,
          hours: sayNumber(locale, credit.hours, 1),
        })
      : '';
}
