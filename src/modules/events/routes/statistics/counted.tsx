import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { type CountedRow, listCounted } from '../../statistics/list-counted.ts';
import { FigureFilters } from '../../ui/statistics/FigureFilters.tsx';
import { StatisticsTabs } from '../../ui/statistics/StatisticsTabs.tsx';
import classes from '../../ui/statistics/statistics.module.css';
import type { Route } from './+types/counted';
import { countedAsked, countedParams } from './counted-asked.ts';
import { tabsOf } from './tabs-of.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = countedAsked(new URL(args.request.url).searchParams, todayOf(args));
  return {
    asked,
    events: await read(args, listCounted, asked),
    choices: await read(args, figureChoices, {}),
    tabs: tabsOf(args),
  };
}

/** The events that figures count. */
export default function CountedPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsStatistics', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { asked, events, choices, tabs } = loaderData;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const number = (key: 'hours' | 'visits' | 'personHours'): Column<CountedRow> => ({
    key,
    header: t(`columns.${key}`),
    align: 'end',
    sortable: true,
    cell: (row) => format.format(row[key]),
  });
  return (
    <>
      <PageHeader
        title={t('counted.title')}
        lead={sayPeriod(locale, [asked.from, asked.to])}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <StatisticsTabs tabs={tabs} />
      <ListToolbar
        searchLabel={t('counted.search')}
        exports={(['xlsx', 'csv'] as const).map((file) => ({
          format: file,
          href: `/events/figures/events/export/${file}?${params}`,
        }))}
      >
        <FilterSelect
          name="unmarked"
          label={t('filter.marked')}
          options={[{ value: 'true', label: t('filter.unmarked') }]}
        />
        <FigureFilters choices={choices} visits cleared={countedParams} />
      </ListToolbar>
      <DataTable
        caption={t('counted.title')}
        rows={events.rows}
        rowKey={({ id }) => id}
        sort={{
          key: asked.sort.replace('-', ''),
          direction: asked.sort.startsWith('-') ? 'desc' : 'asc',
        }}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'when',
            header: t('events:columns.when'),
            sortable: true,
            nowrap: true,
            cell: ({ startsOn }) => sayDate(locale, startsOn),
          },
          {
            key: 'title',
            header: t('events:columns.title'),
            sortable: true,
            rowHeader: true,
            cell: (row) => (
              <>
                <Link to={`/events/${row.id}`}>{row.title}</Link>
                <span className={classes.faint}>
                  {choices.kinds.find(({ key }) => key === row.kind)?.words[locale] ?? row.kind}
                </span>
              </>
            ),
          },
          {
            key: 'section',
            header: t('events:columns.section'),
            sortable: true,
            cell: ({ sectionName }) => sectionName,
          },
          {
            key: 'host',
            header: t('filter.host'),
            sortable: true,
            cell: (row) => (
              <>
                {row.host}
                <span className={classes.faint}>
                  {row.format && t(`events:format.${row.format}`)}
                </span>
              </>
            ),
          },
          number('hours'),
          number('visits'),
          number('personHours'),
        ]}
      />
      <Pager {...events} />
    </>
  );
}
