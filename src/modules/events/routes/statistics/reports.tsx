import { Button } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { holds } from '#platform/access/permission.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { setReportTerm } from '../../operations/statistics/set-report-term.ts';
import { listReports, reportFilters } from '../../statistics/report/list-reports.ts';
import { reportPermissions } from '../../statistics/report/permissions.ts';
import { readReportTerm } from '../../statistics/report/read-term.ts';
import { figureYears } from '../../statistics/years.ts';
import { ReportState } from '../../ui/statistics/ReportState.tsx';
import { ReportTerm } from '../../ui/statistics/ReportTerm.tsx';
import { StatisticsTabs } from '../../ui/statistics/StatisticsTabs.tsx';
import classes from '../../ui/statistics/statistics.module.css';
import type { Route } from './+types/reports';
import { reportsAsked } from './reports-asked.ts';
import { tabsOf } from './tabs-of.ts';

export async function loader(args: Route.LoaderArgs) {
  const today = todayOf(args);
  const asked = reportsAsked(new URL(args.request.url).searchParams, today);
  return {
    asked,
    reports: await read(args, listReports, asked),
    term: await read(args, readReportTerm, { year: asked.year }),
    years: figureYears(`${Number(today.slice(0, 4)) - 3}-09-01`, today).flatMap(
      ({ school, year }) => (school ? [year] : []),
    ),
    tabs: tabsOf(args),
    mayTerm: holds(actorOf(args), 'section.report.term', reportPermissions['section.report.term']),
  };
}

export async function action(args: Route.ActionArgs) {
  const { year } = reportsAsked(new URL(args.request.url).searchParams, todayOf(args));
  const form = await args.request.formData();
  const dueOn = String(form.get('dueOn') ?? '');
  const ifMatch = Number(form.get('version'));
  return act(args, setReportTerm, { year, dueOn }, { ifMatch });
}

/** Yearly reports of sections: whose is missing, late, waits to be accepted. */
export default function ReportsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsReport', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { asked, reports, term, years, mayTerm, tabs } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
        action={
          mayTerm && (
            <Button component={Link} to={`/events/summary/${asked.year}`}>
              {t('summary')}
            </Button>
          )
        }
      />
      <StatisticsTabs tabs={tabs} />
      <ReportTerm
        key={`${asked.year} ${term.version}`}
        term={term}
        may={mayTerm}
        problems={problems}
        done={actionData?.ok === true}
      />
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/reports/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="year"
          label={t('filter.year')}
          none={saySchoolYear(years[0] ?? asked.year)}
          options={years
            .slice(1)
            .map((year) => ({ value: String(year), label: saySchoolYear(year) }))}
        />
        <FilterSelect
          name="state"
          label={t('filter.state')}
          options={reportFilters.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <ClearFilters names={['year', 'state']} />
      </ListToolbar>
      <DataTable
        caption={t('title')}
        rows={reports.rows}
        rowKey={({ sectionId }) => sectionId}
        rowTone={({ lateDays }) => (lateDays > 0 ? 'late' : undefined)}
        sort={{
          key: asked.sort.replace('-', ''),
          direction: asked.sort.startsWith('-') ? 'desc' : 'asc',
        }}
        empty={
          <EmptyState icon={IconClipboardList} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('columns.section'),
            sortable: true,
            rowHeader: true,
            cell: ({ sectionId, year, name }) => (
              <Link to={`/sections/${sectionId}/report/${year}`}>{name}</Link>
            ),
          },
          {
            key: 'head',
            header: t('columns.head'),
            sortable: true,
            cell: ({ head }) => head && <Link to={`/people/${head.id}`}>{head.name}</Link>,
          },
          {
            key: 'held',
            header: t('columns.sessions'),
            sortable: true,
            align: 'end',
            cell: ({ held, sessions }) => t('ofAll', { held, all: sessions }),
          },
          {
            key: 'state',
            header: t('columns.state'),
            sortable: true,
            nowrap: true,
            cell: ({ state, lateDays }) => (
              <>
                <ReportState state={state} late={lateDays > 0} />
                {lateDays > 0 && (
                  <span className={classes.late}> {t('late', { count: lateDays })}</span>
                )}
              </>
            ),
          },
          {
            key: 'submitted',
            header: t('columns.submitted'),
            sortable: true,
            nowrap: true,
            cell: ({ submittedAt }) =>
              submittedAt && sayShortDate(locale, submittedAt.toISOString().slice(0, 10)),
          },
        ]}
      />
      <Pager {...reports} />
    </>
  );
}
