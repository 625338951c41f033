import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { HistoryData } from '../../../routes/plan-history.tsx';
import { Amendments } from './Amendments.tsx';
import { Comparison } from './Comparison.tsx';
import { PlanLog } from './PlanLog.tsx';
import { Versions } from './Versions.tsx';

/** How the plan came to be what it is: versions, amendments, who did what. */
export function HistoryPage({ data }: { data: HistoryData }) {
  const { t } = useTranslation('planDocument');
  return (
    <>
      <Panel title={t('history.versions')}>
        <Versions data={data} />
        {data.comparison && <Comparison changes={data.comparison} />}
      </Panel>
      <Panel title={t('history.amendments')}>
        {data.amendments.length > 0 ? (
          <Amendments amendments={data.amendments} />
        ) : (
          <EmptyState title={t('history.noAmendments')}>{t('history.noAmendmentsText')}</EmptyState>
        )}
      </Panel>
      <Panel title={t('history.log')}>
        <PlanLog planId={data.planId} log={data.log} zone={data.zone} />
      </Panel>
    </>
  );
}
