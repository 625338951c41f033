import { useTranslation } from 'react-i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import classes from '../people/people.module.css';

/** From when to when, in words; and that it is the leaving that ends it. */
export function GrantPeriod(period: {
  since: string | null;
  until: string | null;
  leftOn: string | null;
}) {
  const { t } = useTranslation('directoryMembers');
  return (
    <>
      <Period {...period} />
      {period.leftOn && <span className={classes.faint}>{t('leaves')}</span>}
    </>
  );
}

function Period({ since, until }: { since: string | null; until: string | null }) {
  const { t } = useTranslation('directoryMembers');
  const locale = useLocale();
  const today = useToday();
  const say = (day: string) => sayDate(locale, day, today);
  if (since && until) return t('fromTo', { since: say(since), until: say(until) });
  if (since) return t('from', { since: say(since) });
  return until ? t('to', { until: say(until) }) : t('always');
}
