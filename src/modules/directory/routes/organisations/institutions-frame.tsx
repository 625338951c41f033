import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import type { Route } from './+types/institutions-frame';
import { organisationRights } from './lists.ts';

export function loader(args: Route.LoaderArgs) {
  return organisationRights(args);
}

/** The head of the register of institutions: as a table, a tree and a map. */
export default function InstitutionsFrame({ loaderData: may }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          may.create && (
            <Button component={Link} to="/institutions/new" leftSection={<Icon of={IconPlus} />}>
              {t('add')}
            </Button>
          )
        }
      />
      <Tabs
        label={t('views.label')}
        tabs={[
          { to: '/institutions', label: t('views.table') },
          { to: '/institutions/tree', label: t('views.tree') },
          { to: '/institutions/map', label: t('views.map') },
        ]}
      />
      <Outlet />
    </>
  );
}
