import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { VisitRow } from '../../visits/schema.ts';
import { VisitState } from './VisitState.tsx';
import classes from './visits.module.css';

/** The visits that stand on an event, in the order of its route. @param plans whether the reader may plan one */
export function RoutePanel({
  eventId,
  visits,
  plans,
}: {
  eventId: string;
  visits: readonly VisitRow[];
  plans: boolean;
}) {
  const { t } = useTranslation('eventsVisits');
  if (visits.length === 0 && !plans) return null;
  return (
    <Panel
      title={t('title')}
      framed
      action={
        plans && (
          <Link to={`/visits/new?event=${eventId}`}>
            {t(visits.length > 0 ? 'route.further' : 'plan')}
          </Link>
        )
      }
    >
      {visits.length === 0 && <p className={classes.faint}>{t('route.none')}</p>}
      <ol className={classes.points}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <span>
              <Link to={`/visits/${visit.id}`}>{visit.organisation.name}</Link>
              <span className={classes.faint}>
                <Day date={visit.visitOn} /> {visit.startsTime}
              </span>
            </span>
            <VisitState visit={visit} />
          </li>
        ))}
      </ol>
      {visits.length > 1 && (
        <p className={classes.links}>
          <a href={`/visits/route/${eventId}/docx`}>{t('route.word')}</a>
          <a href={`/visits/route/${eventId}/pdf`}>{t('route.pdf')}</a>
        </p>
      )}
    </Panel>
  );
}
