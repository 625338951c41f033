import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { PlanRow } from '../../queries/list-plans.ts';
import { planTones } from '../document/plan-tone.ts';
import { Progress } from './Progress.tsx';
import classes from './plans.module.css';

/** Plans with their period, state and how far they are. */
export function PlansTable({ rows, sort }: { rows: readonly PlanRow[]; sort: string }) {
  const { t } = useTranslation(['planDocument', 'plan', 'shell']);
  const locale = useLocale();
  const columns: Column<PlanRow>[] = [
    {
      key: 'title',
      header: t('plan:field.plan'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/plans/${row.id}`} className={classes.title}>
            {row.title}
          </Link>
          <span className={classes.items}>{t('plans.items', { count: row.items })}</span>
        </>
      ),
    },
    {
      key: 'kind',
      header: t('plans.kind'),
      sortable: true,
      nowrap: true,
      cell: (row) => t(`plan:kind.${row.kind}`),
    },
    {
      key: 'starts',
      header: t('plans.period'),
      sortable: true,
      nowrap: true,
      cell: (row) => sayPeriod(locale, [row.startsOn, row.endsOn]),
    },
    {
      key: 'state',
      header: t('plan:field.state'),
      sortable: true,
      nowrap: true,
      cell: (row) => (
        <StatusBadge tone={planTones[row.state]}>{t(`plan:state.${row.state}`)}</StatusBadge>
      ),
    },
    {
      key: 'progress',
      header: t('plans.progress'),
      width: '220px',
      cell: (row) => <Progress tasks={row.tasks} done={row.done} late={row.late} />,
    },
  ];
  return (
    <DataTable
      caption={t('shell:nav.plansList')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ state }) => (state === 'closed' ? 'faded' : undefined)}
      sort={{
        key: sort.replace('-', ''),
        direction: sort.startsWith('-') ? 'desc' : 'asc',
      }}
      empty={<EmptyState title={t('plans.nothingFound')} />}
    />
  );
}
