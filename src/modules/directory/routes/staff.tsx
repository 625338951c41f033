import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { actorOf } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import type { Route } from './+types/staff';
import { rightsOf } from './rights.ts';

export function loader(args: Route.LoaderArgs) {
  return rightsOf(actorOf(args));
}

/** The head of the staff's pages: people, accounts, invitations. */
export default function Staff({ loaderData: may }: Route.ComponentProps) {
  const { t } = useTranslation(['directory', 'directoryMembers']);
  return (
    <>
      <PageHeader title={t('staff.title')} />
      {(may.seeMembers || may.readRegistrations) && (
        <Tabs
          label={t('staff.tabs')}
          tabs={[
            { to: '/staff', label: t('staff.people') },
            ...(may.seeMembers
              ? [
                  { to: '/staff/accounts', label: t('staff.accounts') },
                  { to: '/staff/invitations', label: t('staff.invitations') },
                ]
              : []),
            ...(may.readRegistrations
              ? [{ to: '/staff/registrations', label: t('directoryMembers:registration.tab') }]
              : []),
          ]}
        />
      )}
      <Outlet />
    </>
  );
}
