import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sortOf } from '#platform/query/list.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { ItemRow } from '../../queries/list-items.ts';
import { Progress } from './Progress.tsx';
import classes from './plans.module.css';

/** Items with their cells as written, what is due next and how far they are; each leads to its place in the plan. */
export function ItemsTable({
  rows,
  sort,
  withPlan,
}: {
  rows: readonly ItemRow[];
  sort: string;
  withPlan: boolean;
}) {
  const { t } = useTranslation(['planDocument', 'plan']);
  const { by, direction } = sortOf(sort);
  const columns: Column<ItemRow>[] = [
    {
      key: 'place',
      width: '34%',
      header: t('plan:field.text'),
      sortable: true,
      rowHeader: true,
      cell: (item) => (
        <>
          {item.parentText && <span className={classes.items}>{item.parentText}</span>}
          <Link to={`/plans/${item.planId}?item=${item.id}`} className={classes.item}>
            {item.number && <b>{`${item.number} `}</b>}
            {item.text}
          </Link>
          {withPlan && <span className={classes.items}>{item.planTitle}</span>}
        </>
      ),
    },
    {
      key: 'responsible',
      header: t('plan:field.responsible'),
      width: '15%',
      cell: (item) => item.responsible,
    },
    { key: 'form', header: t('plan:field.form'), width: '12%', cell: (item) => item.form },
    {
      key: 'deadline',
      header: t('plan:field.deadline'),
      sortable: true,
      width: '14%',
      cell: (item) => item.deadline,
    },
    {
      key: 'due',
      header: t('items.next'),
      sortable: true,
      nowrap: true,
      cell: (item) => item.nextDue && <Day date={item.nextDue} />,
    },
    {
      key: 'progress',
      header: t('items.progress'),
      width: '140px',
      cell: (item) => <Progress tasks={item.tasks} done={item.done} late={item.late} />,
    },
  ];
  return (
    <DataTable
      caption={t('items.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ late }) => (late > 0 ? 'late' : undefined)}
      sort={{ key: by, direction }}
      empty={<EmptyState title={t('items.none')}>{t('items.noneText')}</EmptyState>}
    />
  );
}
