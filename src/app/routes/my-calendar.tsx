import { useTranslation } from 'react-i18next';
import { OwnTabs } from '#modules/events/ui/OwnTabs.tsx';
import { renewFeed } from '#modules/plan/operations/renew-feed.ts';
import { getFeed } from '#modules/plan/queries/get-feed.ts';
import { FeedPanel } from '#modules/plan/ui/work/calendar/FeedPanel.tsx';
import { act, read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import type { Route } from './+types/my-calendar';

export async function loader(args: Route.LoaderArgs) {
  return { feed: await read(args, getFeed, {}) };
}

/** Gives the reader a secret address for calendar programs. */
export async function action(args: Route.ActionArgs) {
  return act(args, renewFeed, {});
}

/** The own events, visits and tasks in a calendar program: for everybody, also for those who read no plans. */
export default function MyCalendar({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsRegistration');
  const { feed } = loaderData;
  return (
    <>
      <PageHeader title={t('my.title')} />
      <OwnTabs />
      {feed.possible ? (
        <FeedPanel since={feed.since} outcome={actionData} />
      ) : (
        <p>{t('my.calendarNobody')}</p>
      )}
    </>
  );
}
