import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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

/** Who looked at a card, by the hour. */
export function ViewsPart({ views, sort }: { views: Page<SensitiveView>; sort: Sort }) {
  const { t } = useTranslation('personalData');
  return (
    <Panel title={t('views.title')}>
      <p className={classes.count}>{t('views.lead')}</p>
      <ListToolbar searchLabel={t('views.search')}>
        <FilterDay name="from" label={t('views.from')} />
        <FilterDay name="to" label={t('views.to')} />
        <ClearFilters names={['from', 'to']} />
      </ListToolbar>
      <DataTable
        caption={t('views.title')}
        rows={views.rows}
        rowKey={({ readerId, at, way }) => `${readerId} ${way} ${at.toISOString()}`}
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
