import { useTranslation } from 'react-i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';

/** From when until when something held: «з 1 вересня 2010», «1 січня – 31 серпня 2024»; nothing when it always did. */
export function Period({ since, until }: { since: string | null; until: string | null }) {
  const { t } = useTranslation('organisations');
  const locale = useLocale();
  const today = useToday();
  const say = (date: string) => sayDate(locale, date, today);
  if (since && until) return t('name.between', { from: say(since), until: say(until) });
  if (since) return t('name.from', { date: say(since) });
  return until ? t('name.until', { date: say(until) }) : null;
}
