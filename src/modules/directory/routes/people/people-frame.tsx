import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { actorOf } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import type { Route } from './+types/people-frame';
import { peopleRights } from './rights.ts';

export function loader(args: Route.LoaderArgs) {
  return peopleRights(actorOf(args));
}

/** The head of the pages about people. */
export default function PeopleFrame({ loaderData: may }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs
        label={t('tabs.label')}
        tabs={[...(may.read ? [{ to: '/people', label: t('tabs.all') }] : [])]}
      />
      <Outlet />
    </>
  );
}
