import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Page } from '#platform/query/list.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Moment } from '#ui/time/Moment.tsx';
import type { SensitiveView } from '../../personal-data/list-views.ts';
import classes from '../people/people.module.css';

/**
 * Who looked at a card, by the hour.
 *
 * @param exports the same as files; with them it is the log of all cards, which says whose
 */
export function ViewsPart({
  views,
  sort,
  exports,
}: {
  views: Page<SensitiveView>;
  sort: Sort;
  exports?: readonly { format: 'xlsx' | 'csv'; href: string }[];
}) {
  const { t } = useTranslation('personalData');
  return (
    <Panel title={t('views.title')}>
      <p className={classes.count}>{t('views.lead')}</p>
      <ListToolbar searchLabel={t(exports ? 'views.searchAll' : 'views.search')} exports={exports}>
        <FilterDay name="from" label={t('views.from')} />
        <FilterDay name="to" label={t('views.to')} />
        <ClearFilters names={['from', 'to']} />
      </ListToolbar>
      <DataTable
        caption={t('views.title')}
        rows={views.rows}
        rowKey={({ readerId, personId, at, way }) =>
          `${readerId} ${personId} ${way} ${at.toISOString()}`
        }
        sort={sort}
        empty={<EmptyState icon={IconEye} title={t('views.none')} />}
        columns={[
          {
            key: 'reader',
            header: t('views.reader'),
            sortable: true,
            rowHeader: true,
            cell: ({ reader }) => reader,
          },
          ...(exports
            ? [
                {
                  key: 'person',
                  header: t('views.person'),
                  cell: ({ personId, person, people }: SensitiveView) =>
                    personId ? (
                      <Link to={`/people/${personId}`}>{person}</Link>
                    ) : (
                      t('views.many', { count: people })
                    ),
                },
              ]
            : []),
          {
            key: 'at',
            header: t('views.at'),
            sortable: true,
            nowrap: true,
            cell: ({ at }) => <Moment at={at} />,
          },
          { key: 'way', header: t('views.way'), cell: ({ way }) => t(`views.ways.${way}`) },
        ]}
      />
      <Pager {...views} />
    </Panel>
  );
}
