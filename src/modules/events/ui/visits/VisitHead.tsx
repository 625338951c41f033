import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { VisitCard } from '../../visits/schema.ts';
import { VisitState } from './VisitState.tsx';
import classes from './visits.module.css';

/** The head that every page of a visit has: where, when, how it stands, its parts. */
export function VisitHead({
  visit,
  action,
  more,
}: {
  visit: VisitCard;
  action?: ReactNode;
  more?: ReactNode;
}) {
  const { t } = useTranslation('eventsVisits');
  const { id, organisation, visitOn, startsTime, endsTime, may, allPoints, note } = visit;
  const hours = [startsTime, endsTime].filter(Boolean).join('–');
  return (
    <>
      <PageHeader
        title={organisation.name}
        crumbs={[{ title: t('title'), to: '/visits' }]}
        lead={
          <span className={classes.lead}>
            <Day date={visitOn} />
            {hours && <span>{hours}</span>}
            <VisitState visit={visit} />
          </span>
        }
        action={action}
        more={more}
      />
      <Tabs
        label={organisation.name}
        tabs={[
          { label: t('tabs.visit'), to: `/visits/${id}` },
          ...(may.write || allPoints.length > 0
            ? [{ label: t('tabs.points'), to: `/visits/${id}/points`, count: allPoints.length }]
            : []),
          ...(may.write || note ? [{ label: t('tabs.note'), to: `/visits/${id}/note` }] : []),
        ]}
      />
    </>
  );
}
