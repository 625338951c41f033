import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { planPermissions } from '#modules/plan/public.ts';
import { eventFormats } from '#packs/events-pack.ts';
import { holds } from '#platform/access/permission.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listAudiences } from '../../calendar/list-audiences.ts';
import { readCalendar } from '../../calendar/read-calendar.ts';
import { renewSectionFeed } from '../../operations/calendar/renew-section-feed.ts';
import { eventPermissions } from '../../permissions.ts';
import { eventChoices } from '../../planning/choices.ts';
import { eventStates } from '../../planning/schema.ts';
import { EventCalendarBody } from '../../ui/calendar/EventCalendarBody.tsx';
import { EventCalendarHead } from '../../ui/calendar/EventCalendarHead.tsx';
import { PublicPanel } from '../../ui/calendar/PublicPanel.tsx';
import { SectionFeedPanel } from '../../ui/calendar/SectionFeedPanel.tsx';
import { listVisits } from '../../visits/list-visits.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import type { VisitRow } from '../../visits/schema.ts';
import type { Route } from './+types/event-calendar';
import { calendarParts, eventCalendarAsked } from './calendar-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = eventCalendarAsked(new URL(args.request.url).searchParams, todayOf(args));
  const [from, until] = asked.grid;
  const actor = actorOf(args);
  const { publicUrl } = callerOf(args).kernel.config;
  const seesVisits = holds(actor, 'visit.read', visitPermissions['visit.read']);
  return {
    asked,
    events: asked.events ? await read(args, readCalendar, { from, until, ...asked.filters }) : [],
    seesVisits,
    visits: seesVisits ? await visitsIn(args, asked) : [],
    choices: await read(args, eventChoices, {}),
    audiences: await read(args, listAudiences, {}),
    address: `${publicUrl}/calendar/${actor.centreId}`,
    plans: holds(actor, 'event.create', eventPermissions['event.create']),
    readsPlans: holds(actor, 'plan.read', planPermissions['plan.read']),
  };
}

/** Visits of the days that are shown; those who hold no right to any see none. */
async function visitsIn(args: Route.LoaderArgs, asked: EventCalendarAsked): Promise<VisitRow[]> {
  if (!asked.visits) return [];
  const { organisationId, states } = asked.visits;
  const [from, to] = asked.grid;
  const found = await readAll(args, listVisits, { organisationId, from, to, sort: 'when' });
  return found.filter(({ state }) => states.includes(state));
}

/** Gives the section under the filter a new secret address for calendar programs. */
export async function action(args: Route.ActionArgs) {
  const sectionId = String((await args.request.formData()).get('sectionId') ?? '');
  return act(args, renewSectionFeed, { sectionId });
}

/** All events by month, week or as a list; where the public calendar and the feeds are. */
export default function EventCalendar({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsCalendar', 'eventsVisits', 'eventsRegistration']);
  const { t: te } = useTranslation('events');
  const locale = useLocale();
  const [params] = useSearchParams();
  const { asked, events, visits, seesVisits, choices, audiences, address, plans, readsPlans } =
    loaderData;
  const kindOf = useKindWords(choices.kinds);
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const name =
    asked.view === 'week'
      ? sayPeriod(locale, asked.span)
      : sayMonth(locale, asked.month, asked.year);
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[{ title: te('title'), to: '/events' }]}
        more={
          <>
            {readsPlans ? (
              <Link to={`/calendar?at=${asked.at.slice(0, 7)}`}>{t('tasks')}</Link>
            ) : (
              <Link to="/my/calendar">{t('eventsRegistration:my.calendar')}</Link>
            )}
            <Link to={`/events/season?year=${asked.year}`}>{t('season')}</Link>
          </>
        }
      />
      <ListToolbar>
        <input type="hidden" name="view" value={asked.view} />
        {params.get('at') && <input type="hidden" name="at" value={params.get('at') ?? ''} />}
        {seesVisits && (
          <FilterSelect
            name="show"
            label={t('filter.show')}
            none={t('shown.all')}
            options={calendarParts.map((value) => ({ value, label: t(`shown.${value}`) }))}
          />
        )}
        <FilterSelect
          name="kind"
          label={t('filter.kind')}
          options={choices.kinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
        />
        <FilterSelect
          name="section"
          label={t('filter.section')}
          options={choices.sections.map(option)}
        />
        <FilterSelect
          name="host"
          label={t('filter.host')}
          options={choices.organisations.map(option)}
        />
        <FilterSelect
          name="format"
          label={t('filter.format')}
          options={eventFormats.map((value) => ({ value, label: te(`format.${value}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('filter.state')}
          options={eventStates.map((value) => ({ value, label: te(`state.${value}`) }))}
        />
        <FilterSelect
          name="audience"
          label={t('filter.audience')}
          options={[
            ...new Set([...audiences, ...(asked.filters.audience ? [asked.filters.audience] : [])]),
          ].map((value) => ({
            value,
            label: value.length > 70 ? `${value.slice(0, 70)}…` : value,
          }))}
        />
        <ClearFilters names={['show', 'kind', 'section', 'host', 'format', 'state', 'audience']} />
      </ListToolbar>
      <EventCalendarHead asked={asked} name={name} />
      <EventCalendarBody asked={asked} events={events} visits={visits} kindOf={kindOf} />
      <PublicPanel address={address} />
      {plans && asked.filters.sectionId && (
        <SectionFeedPanel sectionId={asked.filters.sectionId} outcome={actionData} />
      )}
    </>
  );
}
export type EventCalendarAsked = ReturnType<typeof eventCalendarAsked>;
