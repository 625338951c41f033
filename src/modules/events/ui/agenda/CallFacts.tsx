import { useTranslation } from 'react-i18next';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import type { CallPage } from '../../agenda/visitors/schema.ts';
import { sayTime } from '../../registration/letters/say-time.ts';
import classes from '../registration/registration.module.css';

/** What a visitor has to know of a call for talks. */
export function CallFacts({ call }: { call: CallPage }) {
  const { t } = useTranslation(['eventsAgenda', 'eventsRegistration']);
  const locale = useLocale();
  return (
    <div className={classes.facts}>
      <Facts
        facts={[
          { label: t('eventsRegistration:fact.when'), value: sayTime(locale, call) },
          { label: t('eventsRegistration:fact.topic'), value: call.topic },
        ]}
      />
      {call.text && <p className={classes.text}>{call.text}</p>}
      {call.open && <p>{t('offer.until', { date: sayShortDate(locale, call.until) })}</p>}
    </div>
  );
}
