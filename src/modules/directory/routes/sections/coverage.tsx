import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { sectionChoices } from '../../sections/choices.ts';
import {
  listUncoveredInstitutions,
  listUncoveredPeople,
  readCoverage,
} from '../../sections/coverage.ts';
import { listSections } from '../../sections/list-sections.ts';
import { schoolYearOf } from '../../sections/school-year.ts';
import { CoverageFilters } from '../../ui/sections/CoverageFilters.tsx';
import { CoverageShares } from '../../ui/sections/CoverageShares.tsx';
import { UncoveredInstitutions, UncoveredPeople } from '../../ui/sections/UncoveredTables.tsx';
import type { Route } from './+types/coverage';
import { coverageAsked } from './coverage-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const today = todayOf(args);
  const asked = coverageAsked(new URL(args.request.url).searchParams);
  const year = schoolYearOf(asked.figures.on ?? today);
  const lacking = async (without: 'head' | 'curator') =>
    (await read(args, listSections, { year, without, size: 1 })).total;
  return {
    figures: await read(args, readCoverage, asked.figures),
    institutions:
      asked.view === 'institutions'
        ? await read(args, listUncoveredInstitutions, asked.institutions)
        : null,
    people: asked.view === 'people' ? await read(args, listUncoveredPeople, asked.people) : null,
    choices: await read(args, sectionChoices, {}),
    sort: asked.sort,
    on: asked.figures.on ?? today,
    year,
    withoutHead: await lacking('head'),
    withoutCurator: await lacking('curator'),
  };
}

/** Whom no section reaches: institutions, people by subject and post; sections that nobody leads. */
export default function CoveragePage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('sections');
  const [params] = useSearchParams();
  const { figures, institutions, people, choices, sort, on, year } = loaderData;
  const view = institutions ? 'institutions' : 'people';
  const viewed = (to: string) => {
    const next = new URLSearchParams({ view: to });
    for (const name of ['on', 'kind']) if (params.get(name)) next.set(name, params.get(name) ?? '');
    return `?${next}`;
  };
  const figure = (
    label: string,
    { all, uncovered }: { all: number; uncovered: number },
    to: string,
  ) => ({
    label,
    value: uncovered,
    note: t('coverage.of', { count: all }),
    tone: uncovered > 0 ? ('due' as const) : ('done' as const),
    href: viewed(to),
  });
  const lacking = (label: string, value: number, without: string) => ({
    label,
    value,
    tone: value > 0 ? ('due' as const) : ('done' as const),
    href: `/sections?year=${year}&without=${without}`,
  });
  return (
    <>
      <PageHeader
        title={t('coverage.title')}
        lead={t('coverage.lead')}
        crumbs={[{ title: t('title'), to: '/sections' }]}
      />
      <Figures
        figures={[
          figure(t('coverage.uncoveredInstitutions'), figures.institutions, 'institutions'),
          figure(t('coverage.uncoveredPeople'), figures.people, 'people'),
          lacking(t('coverage.noHead'), loaderData.withoutHead, 'head'),
          lacking(t('coverage.noCurator'), loaderData.withoutCurator, 'curator'),
        ]}
      />
      <Tabs
        label={t('coverage.tabs')}
        tabs={[
          {
            to: viewed('institutions'),
            label: t('coverage.institutions'),
            count: figures.institutions.uncovered,
            present: view === 'institutions',
          },
          {
            to: viewed('people'),
            label: t('coverage.people'),
            count: figures.people.uncovered,
            present: view === 'people',
          },
        ]}
      />
      <CoverageFilters view={view} on={on} choices={choices} />
      {institutions && (
        <>
          <UncoveredInstitutions rows={institutions.rows} choices={choices} sort={sort} />
          <Pager {...institutions} />
        </>
      )}
      {people && (
        <>
          <UncoveredPeople rows={people.rows} sort={sort} />
          <Pager {...people} />
          <CoverageShares figures={figures} choices={choices} />
        </>
      )}
    </>
  );
}
