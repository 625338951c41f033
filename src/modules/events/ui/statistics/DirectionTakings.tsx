import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { DirectionTaking } from '../../statistics/coverage/list-directions.ts';
import classes from './statistics.module.css';
import { TakingCount } from './TakingCount.tsx';

/** What is done in each direction; subjects that no section covers stand on a page of their own. */
export function DirectionTakings({
  rows,
  sort,
  plans,
}: {
  rows: readonly DirectionTaking[];
  sort: Sort;
  plans: boolean;
}) {
  const { t } = useTranslation('eventsCoverage');
  const [params] = useSearchParams();
  const number = (key: 'sections' | 'events' | 'ahead'): Column<DirectionTaking> => ({
    key,
    header: t(`columns.${key}`),
    align: 'end',
    sortable: true,
    cell: (row) => (key === 'ahead' ? row.ahead : <TakingCount count={row[key]} />),
  });
  return (
    <>
      <p className={classes.soft}>
        {t('directions.lead')} <Link to="/sections/coverage">{t('directions.subjects')}</Link>
      </p>
      <DataTable
        caption={t('directions.title')}
        rows={rows}
        rowKey={({ directionId }) => directionId}
        rowTone={({ sections, events, ahead }) =>
          sections + events + ahead === 0 ? 'late' : undefined
        }
        sort={sort}
        empty={
          <EmptyState icon={IconCircleCheck} title={t('directions.none')}>
            {t('directions.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('columns.direction'),
            sortable: true,
            rowHeader: true,
            cell: ({ directionId, name, events }) =>
              events > 0 ? (
                <Link
                  to={`/events/figures/events?${new URLSearchParams([
                    ...[...params].filter(([key]) => ['period', 'from', 'to'].includes(key)),
                    ['direction', directionId],
                  ])}`}
                >
                  {name}
                </Link>
              ) : (
                name
              ),
          },
          number('sections'),
          number('events'),
          number('ahead'),
          ...(plans
            ? [
                {
                  key: 'act',
                  header: t('columns.act'),
                  nowrap: true,
                  cell: ({ directionId }: DirectionTaking) => (
                    <Link to={`/events/new?direction=${directionId}`}>{t('directions.plan')}</Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
