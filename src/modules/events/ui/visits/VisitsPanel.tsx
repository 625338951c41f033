import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { VisitRow } from '../../visits/schema.ts';
import { VisitState } from './VisitState.tsx';
import classes from './visits.module.css';

/** Visits of an institution on its card, the latest first. @param plans whether the reader may plan one */
export function VisitsPanel({
  organisationId,
  visits,
  total,
  plans,
}: {
  organisationId: string;
  visits: readonly VisitRow[];
  total: number;
  plans: boolean;
}) {
  const { t } = useTranslation('eventsVisits');
  if (visits.length === 0 && !plans) return null;
  return (
    <Panel
      title={t('title')}
      framed
      action={plans && <Link to={`/visits/new?organisation=${organisationId}`}>{t('plan')}</Link>}
    >
      {visits.length === 0 && <p className={classes.faint}>{t('none')}</p>}
      <ul className={classes.points}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <span>
              <Link to={`/visits/${visit.id}`}>
                <Day date={visit.visitOn} />
              </Link>
              <span className={classes.faint}>{visit.purpose}</span>
            </span>
            <VisitState visit={visit} />
          </li>
        ))}
      </ul>
      {total > visits.length && (
        <p>
          <Link to={`/visits?organisation=${organisationId}`}>
            {t('allVisits', { count: total })}
          </Link>
        </p>
      )}
    </Panel>
  );
}
