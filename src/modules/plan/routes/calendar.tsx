import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, read } from '#platform/pages/door.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { renewFeed } from '../operations/renew-feed.ts';
import { getCalendar } from '../queries/get-calendar.ts';
import { getFeed } from '../queries/get-feed.ts';
import { getWorkChoices } from '../queries/get-work-choices.ts';
import { CalendarBody } from '../ui/work/calendar/CalendarBody.tsx';
import { CalendarHead } from '../ui/work/calendar/CalendarHead.tsx';
import { FeedPanel } from '../ui/work/calendar/FeedPanel.tsx';
import { TaskFilters } from '../ui/work/list/TaskFilters.tsx';
import type { Route } from './+types/calendar';
import { calendarAsked } from './calendar-asked.ts';
import { taskFiltersAsked } from './tasks-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = calendarAsked(params, todayOf(args));
  const { q, personId, planId, states, late } = taskFiltersAsked(params);
  const [from, until] = asked.grid;
  const { tasks, more } = await read(args, getCalendar, {
    ...{ q, personId, planId, states, late, from, until },
    ongoing: asked.view === 'month',
  });
  return {
    asked,
    tasks,
    more,
    choices: await read(args, getWorkChoices, {}),
    feed: await read(args, getFeed, {}),
  };
}

/** Gives the viewer a new secret address for a calendar program. */
export function action(args: Route.ActionArgs) {
  return act(args, renewFeed, {});
}

/** One calendar over all plans. */
export default function CalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('planWork');
  const locale = useLocale();
  const { asked, tasks, more, choices, feed } = loaderData;
  const name =
    asked.view === 'month'
      ? sayMonth(locale, asked.month, asked.year)
      : sayPeriod(locale, asked.span);
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        more={<Link to={`/events/calendar?at=${asked.span[0]}`}>{t('calendar.events')}</Link>}
      />
      <ListToolbar searchLabel={t('tasks.search')}>
        <input type="hidden" name="view" value={asked.view} />
        <input type="hidden" name="at" value={asked.span[0].slice(0, 7)} />
        <TaskFilters choices={choices} />
        <ClearFilters names={['person', 'plan', 'state']} />
      </ListToolbar>
      <CalendarHead asked={asked} name={name} />
      {more && <p role="status">{t('calendar.more')}</p>}
      <CalendarBody asked={asked} tasks={tasks} />
      {feed.possible && <FeedPanel since={feed.since} outcome={actionData} />}
    </>
  );
}
