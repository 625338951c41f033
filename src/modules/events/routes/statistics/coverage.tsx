import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { inviteAudience } from '../../operations/registration/invite-audience.ts';
import { eventPermissions } from '../../permissions.ts';
import { listEvents } from '../../planning/list-events.ts';
import { listDirectionTakings } from '../../statistics/coverage/list-directions.ts';
import { listInstitutionTakings } from '../../statistics/coverage/list-institutions.ts';
import { listPeopleTakings } from '../../statistics/coverage/list-people.ts';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { CoverageFilters } from '../../ui/statistics/CoverageFilters.tsx';
import { CoverageViews } from '../../ui/statistics/CoverageViews.tsx';
import { DirectionTakings } from '../../ui/statistics/DirectionTakings.tsx';
import { InstitutionTakings } from '../../ui/statistics/InstitutionTakings.tsx';
import { PeopleTakings } from '../../ui/statistics/PeopleTakings.tsx';
import { StatisticsTabs } from '../../ui/statistics/StatisticsTabs.tsx';
import type { Route } from './+types/coverage';
import { coverageAsked } from './coverage-asked.ts';
import { tabsOf } from './tabs-of.ts';

export async function loader(args: Route.LoaderArgs) {
  const today = todayOf(args);
  const asked = coverageAsked(new URL(args.request.url).searchParams, today);
  const { view } = asked;
  const actor = actorOf(args);
  const plans = holds(actor, 'event.create', eventPermissions['event.create']);
  return {
    view,
    sort: asked.sort,
    span: [asked.institutions.from, asked.institutions.to] as const,
    institutions:
      view === 'institutions' ? await read(args, listInstitutionTakings, asked.institutions) : null,
    people: view === 'people' ? await read(args, listPeopleTakings, asked.people) : null,
    directions:
      view === 'directions'
        ? await read(args, listDirectionTakings, {
            ...asked.directions,
            sort: asked.sort.key === 'position' ? 'position' : asked.directions.sort,
          })
        : null,
    choices: await read(args, figureChoices, {}),
    coming:
      view === 'people' && plans
        ? (await read(args, listEvents, { from: today, state: ['published'], size: 100 })).rows
        : [],
    plans,
    tabs: tabsOf(args),
  };
}

/** Invites those who were ticked to an event that comes. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  return act(args, inviteAudience, {
    eventId: String(form.get('eventId') ?? ''),
    personIds: form.getAll('person').map(String),
  });
}

/** Who never hosts, never speaks, never comes; directions that nothing is done in. */
export default function CoveragePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsCoverage', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const problems = useProblems(actionData);
  const { view, sort, span, institutions, people, directions, choices, plans, tabs } = loaderData;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={sayPeriod(locale, [...span])}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <StatisticsTabs tabs={tabs} />
      <ProblemNotice problems={problems} />
      {actionData?.ok && (
        <DoneNotice>{t('people.invited', { count: actionData.value.invited })}</DoneNotice>
      )}
      <CoverageViews view={view} names={tabs.names} />
      <ListToolbar
        searchLabel={t(`${view}.search`)}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/figures/coverage/export/${format}?${params}`,
        }))}
      >
        <CoverageFilters view={view} choices={choices} />
      </ListToolbar>
      {institutions && (
        <>
          <InstitutionTakings rows={institutions.rows} sort={sort} plans={plans} />
          <Pager {...institutions} />
        </>
      )}
      {people && (
        <>
          <PeopleTakings
            rows={people.rows}
            sort={sort}
            categories={choices.categories}
            coming={loaderData.coming}
          />
          <Pager {...people} />
        </>
      )}
      {directions && (
        <>
          <DirectionTakings rows={directions.rows} sort={sort} plans={plans} />
          <Pager {...directions} />
        </>
      )}
    </>
  );
}
