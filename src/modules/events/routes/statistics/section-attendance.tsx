import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { readSection } from '#modules/directory/sections/read-section.ts';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listInstitutionTakings } from '../../statistics/coverage/list-institutions.ts';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { schoolYear } from '../../statistics/report/schema.ts';
import { readSectionAttendance } from '../../statistics/section-attendance.ts';
import { figureYears, schoolYearWith } from '../../statistics/years.ts';
import { InstitutionTakings } from '../../ui/statistics/InstitutionTakings.tsx';
import { SessionTrend } from '../../ui/statistics/SessionTrend.tsx';
import type { Route } from './+types/section-attendance';
import { coverageAsked } from './coverage-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const today = todayOf(args);
  const { sectionId } = args.params;
  const section = await read(args, readSection, { id: sectionId });
  const years = figureYears(
    section.since,
    section.until && section.until < today ? section.until : today,
  ).flatMap(({ school, year }) => (school ? [year] : []));
  const year =
    schoolYear.safeParse(params.get('year') ?? '').data ?? years[0] ?? schoolYearWith(today);
  const attendance = await read(args, readSectionAttendance, { sectionId, year });
  const { institutions } = coverageAsked(params, today);
  return {
    section: { id: section.id, name: section.name },
    years,
    attendance,
    sort: coverageAsked(params, today).sort,
    institutions: await read(args, listInstitutionTakings, {
      ...institutions,
      sectionId,
      from: `${year}-09-01`,
      to: addDays(`${year + 1}-09-01`, -1),
    }),
    choices: await read(args, figureChoices, {}),
  };
}

/** Who of a section comes to its sessions: each session, institutions, categories. */
export default function SectionAttendancePage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsCoverage', 'eventsReport', 'eventsStatistics', 'sections']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { section, years, attendance, sort, institutions, choices } = loaderData;
  const { year, held, members, came, sessions, categories } = attendance;
  const of = `period=school-${year}&section=${section.id}`;
  return (
    <>
      <PageHeader
        title={t('section.title')}
        lead={`${section.name}, ${t('eventsStatistics:filter.school', { year: saySchoolYear(year) })}`}
        crumbs={[
          { title: t('sections:title'), to: '/sections' },
          { title: section.name, to: `/sections/${section.id}` },
        ]}
        more={
          <Link to={`/sections/${section.id}/report/${year}`}>
            {t('eventsReport:one', { year: saySchoolYear(year) })}
          </Link>
        }
      />
      <Figures
        figures={[
          { label: t('section.held'), value: held, href: `/events/figures/events?${of}` },
          { label: t('section.members'), value: members, href: `/sections/${section.id}` },
          { label: t('section.there'), value: came },
          {
            label: t('section.never'),
            value: members - came,
            tone: members > came ? 'due' : 'done',
            href: `/events/figures/coverage?view=people&never=comes&${of}`,
          },
        ]}
      />
      <Panel title={t('section.sessions')}>
        {sessions.length > 0 ? (
          <SessionTrend sessions={sessions} />
        ) : (
          <EmptyState title={t('section.noneHeld')} />
        )}
      </Panel>
      <Panel title={t('section.categories')}>
        <DataTable
          caption={t('section.categories')}
          rows={categories}
          rowKey={({ key }) => key ?? ''}
          columns={[
            {
              key: 'name',
              header: t('eventsStatistics:filter.category'),
              rowHeader: true,
              cell: ({ key }) =>
                key === null
                  ? t('eventsStatistics:none.category')
                  : (choices.categories.find((one) => one.key === key)?.words[locale] ?? key),
            },
            {
              key: 'members',
              header: t('section.members'),
              align: 'end',
              cell: (row) => row.members,
            },
            { key: 'came', header: t('section.there'), align: 'end', cell: (row) => row.came },
            {
              key: 'never',
              header: t('section.never'),
              align: 'end',
              cell: (row) =>
                row.members > row.came ? (
                  <Link
                    to={`/events/figures/coverage?view=people&never=comes&${of}&category=${row.key ?? 'none'}`}
                  >
                    {row.members - row.came}
                  </Link>
                ) : (
                  0
                ),
            },
          ]}
        />
      </Panel>
      <Panel title={t('section.institutions')}>
        <ListToolbar
          searchLabel={t('institutions.search')}
          exports={(['xlsx', 'csv'] as const).map((format) => ({
            format,
            href: `/events/figures/coverage/export/${format}?${new URLSearchParams([...[...params].filter(([key]) => key !== 'year'), ...new URLSearchParams(of)])}`,
          }))}
        >
          <FilterSelect
            name="year"
            label={t('eventsReport:filter.year')}
            none={saySchoolYear(years[0] ?? year)}
            options={years
              .slice(1)
              .map((one) => ({ value: String(one), label: saySchoolYear(one) }))}
          />
          <FilterSelect
            name="never"
            label={t('institutions.never')}
            options={(['hosts', 'speaks', 'comes'] as const).map((value) => ({
              value,
              label: t(`never.${value}`),
            }))}
          />
        </ListToolbar>
        <InstitutionTakings rows={institutions.rows} sort={sort} plans={false} />
        <Pager {...institutions} />
      </Panel>
    </>
  );
}
