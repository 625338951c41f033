import { IconBeach } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Week } from '../../../queries/get-week.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { TaskLines } from '../task/TaskLines.tsx';

/** The dated work in the order of urgency: late, this week, soon. */
export function WeekLists({
  late,
  thisWeek,
  soon,
  totals,
  lateHref,
  withPeople,
}: {
  late: readonly RightedTask[];
  thisWeek: readonly RightedTask[];
  soon: readonly RightedTask[];
  totals: Week['totals'];
  lateHref: string;
  withPeople: boolean;
}) {
  const { t } = useTranslation('planWork');
  const shared = { withPeople, withPlan: severalPlans([...late, ...thisWeek, ...soon]) };
  return (
    <div>
      {late.length > 0 && (
        <Panel
          title={t('week.late', { count: totals.late })}
          action={totals.late > late.length && <Link to={lateHref}>{t('week.all')}</Link>}
        >
          <TaskLines tasks={late} {...shared} />
        </Panel>
      )}
      <Panel title={t('week.thisWeek', { count: totals.thisWeek })}>
        {thisWeek.length > 0 ? (
          <TaskLines tasks={thisWeek} {...shared} />
        ) : (
          <EmptyState icon={IconBeach} title={t(late.length > 0 ? 'week.noneDue' : 'week.free')} />
        )}
      </Panel>
      {soon.length > 0 && (
        <Panel title={t('week.soon', { count: totals.soon })}>
          <TaskLines tasks={soon} {...shared} />
        </Panel>
      )}
    </div>
  );
}

function severalPlans(tasks: readonly RightedTask[]): boolean {
  return new Set(tasks.map(({ planId }) => planId)).size > 1;
}
