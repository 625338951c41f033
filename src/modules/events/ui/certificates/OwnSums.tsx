import { useTranslation } from 'react-i18next';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import type { OwnSums as Sums } from '../../certificates/sum-own.ts';

/** Years that are shown: an attestation asks for five. */
const most = 5;

/** How many hours and credits of each year the reader has certificates for. */
export function OwnSums({ years }: { years: readonly Sums[] }) {
  const { t } = useTranslation('eventsCertificates');
  const locale = useLocale();
  const say = (hour: 45 | 60, hours: number) =>
    t(`hours.h${hour}`, { count: hours, hours: sayNumber(locale, hours, 1) });
  return (
    <Figures
      figures={years.slice(0, most).map(({ year, certificates, hours45, hours60, credits }) => ({
        label: String(year),
        href: `/my/certificates?year=${year}`,
        value: sayNumber(locale, hours45 || hours60, 1),
        note: [
          hours45 > 0 && say(45, hours45),
          hours60 > 0 && say(60, hours60),
          credits > 0 && t('own.credits', { credits: sayNumber(locale, credits, 2) }),
          t('own.count', { count: certificates }),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
