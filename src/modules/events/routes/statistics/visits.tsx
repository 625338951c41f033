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
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { listVisits } from '../../statistics/list-visits.ts';
import { FigureFilters } from '../../ui/statistics/FigureFilters.tsx';
import { StatisticsTabs } from '../../ui/statistics/StatisticsTabs.tsx';
import classes from '../../ui/statistics/statistics.module.css';
import type { Route } from './+types/visits';
import { visitsAsked } from './counted-asked.ts';
import { figureParams } from './figures-asked.ts';
import { tabsOf } from './tabs-of.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = visitsAsked(new URL(args.request.url).searchParams, todayOf(args));
  return {
    asked,
    visits: await read(args, listVisits, asked),
    choices: await read(args, figureChoices, {}),
    tabs: tabsOf(args),
  };
}

/** Who was where: the visits that figures count. */
export default function VisitsPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsStatistics', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { asked, visits, choices, tabs } = loaderData;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const category = (key: string | null) =>
    key && (choices.categories.find((one) => one.key === key)?.words[locale] ?? key);
  return (
    <>
      <PageHeader
        title={t('visits.title')}
        lead={sayPeriod(locale, [asked.from, asked.to])}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <StatisticsTabs tabs={tabs} />
      <ListToolbar
        searchLabel={t('visits.search')}
        exports={(['xlsx', 'csv'] as const).map((file) => ({
          format: file,
          href: `/events/figures/visits/export/${file}?${params}`,
        }))}
      >
        <FigureFilters choices={choices} visits cleared={figureParams} />
      </ListToolbar>
      <DataTable
        caption={t('visits.title')}
        rows={visits.rows}
        rowKey={(row) => `${row.eventId} ${row.personId ?? row.name} ${row.organisation}`}
        sort={{
          key: asked.sort.replace('-', ''),
          direction: asked.sort.startsWith('-') ? 'desc' : 'asc',
        }}
        empty={<EmptyState title={t('visits.empty')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t('visits.name'),
            sortable: true,
            rowHeader: true,
            cell: (row) => (
              <>
                {row.personId ? <Link to={`/people/${row.personId}`}>{row.name}</Link> : row.name}
                <span className={classes.faint}>{category(row.category)}</span>
              </>
            ),
          },
          {
            key: 'organisation',
            header: t('filter.organisation'),
            sortable: true,
            cell: ({ organisation }) => organisation,
          },
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
            cell: ({ eventId, title }) => <Link to={`/events/${eventId}`}>{title}</Link>,
          },
          {
            key: 'hours',
            header: t('columns.personHours'),
            align: 'end',
            sortable: true,
            cell: ({ hours }) => format.format(hours),
          },
        ]}
      />
      <Pager {...visits} />
    </>
  );
}
