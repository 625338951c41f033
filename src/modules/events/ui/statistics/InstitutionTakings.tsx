import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { InstitutionTaking } from '../../statistics/coverage/list-institutions.ts';
import { spanQuery } from './span-query.ts';
import classes from './statistics.module.css';
import { TakingCount } from './TakingCount.tsx';

/** How often institutions took part; a zero is what is looked for. */
export function InstitutionTakings({
  rows,
  sort,
  plans,
}: {
  rows: readonly InstitutionTaking[];
  sort: Sort;
  /** Whether the viewer may lay out an event there. */
  plans: boolean;
}) {
  const { t } = useTranslation('eventsCoverage');
  const locale = useLocale();
  const [params] = useSearchParams();
  const section = params.get('section');
  const number = (key: 'hosted' | 'spoke' | 'came', to?: string): Column<InstitutionTaking> => ({
    key,
    header: t(`columns.${key}`),
    align: 'end',
    sortable: true,
    cell: (row) => (
      <TakingCount
        count={row[key]}
        to={to && `/events/figures/${spanQuery(params, to, row.organisationId)}`}
      />
    ),
  });
  return (
    <DataTable
      caption={t('institutions.title')}
      rows={rows}
      rowKey={({ organisationId }) => organisationId}
      sort={sort}
      empty={
        <EmptyState icon={IconCircleCheck} title={t('institutions.none')}>
          {t('noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: t('columns.institution'),
          sortable: true,
          rowHeader: true,
          cell: (row) => (
            <>
              <Link to={`/institutions/${row.organisationId}`}>{row.name}</Link>
              <span className={classes.faint}>{row.locality}</span>
            </>
          ),
        },
        {
          key: 'people',
          header: t('columns.people'),
          align: 'end',
          sortable: true,
          cell: ({ people }) => people,
        },
        number('hosted', 'events?host'),
        number('spoke'),
        number('came', 'events?organisation'),
        {
          key: 'last',
          header: t('columns.last'),
          sortable: true,
          nowrap: true,
          cell: ({ last }) => last && sayDate(locale, last),
        },
        ...(plans
          ? [
              {
                key: 'act',
                header: t('columns.act'),
                nowrap: true,
                cell: ({ organisationId }: InstitutionTaking) => (
                  <Link
                    to={`/events/new?host=${organisationId}${section ? `&section=${section}` : ''}`}
                  >
                    {t('institutions.plan')}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
