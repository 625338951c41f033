import { useTranslation } from 'react-i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';

/** From when to when, in words. */
export function GrantPeriod({ since, until }: { since: string | null; until: string | null }) {
  const { t } = useTranslation('directoryMembers');
  const locale = useLocale();
  const today = useToday();
  const say = (day: string) => sayDate(locale, day, today);
  if (since && until) return t('fromTo', { since: say(since), until: say(until) });
  if (since) return t('from', { since: say(since) });
  return until ? t('to', { until: say(until) }) : t('always');
}
