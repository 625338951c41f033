import { useTranslation } from 'react-i18next';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { sayTime } from '../../registration/letters/say-time.ts';
import type { EventPage } from '../../registration/read-page.ts';
import classes from './registration.module.css';

/** What a visitor has to know of an event: when, where, how, about what. */
export function VisitorFacts({ event }: { event: EventPage }) {
  const { t } = useTranslation('eventsRegistration');
  const locale = useLocale();
  const { host, place, room, format, topic, audience, summary } = event;
  return (
    <div className={classes.facts}>
      <Facts
        facts={[
          { label: t('fact.when'), value: sayTime(locale, event) },
          { label: t('fact.where'), value: [host, place, room].filter(Boolean).join(', ') },
          { label: t('fact.format'), value: format && t(`format.${format}`) },
          { label: t('fact.topic'), value: topic },
          { label: t('fact.audience'), value: audience },
        ]}
      />
      {summary && <p className={classes.text}>{summary}</p>}
    </div>
  );
}

/** Why nobody can register any more; null while one can. */
export function useWhyClosed(
  event: Pick<EventPage, 'state' | 'open' | 'stateReason'>,
): string | null {
  const { t } = useTranslation('eventsRegistration');
  if (event.state === 'cancelled') return `${t('visit.cancelled')} ${event.stateReason}`;
  if (event.state === 'held') return t('visit.held');
  return event.open ? null : t('visit.closed');
}
