import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { listCentreLinks } from '../../centres/read-links.ts';
import type { Route } from './+types/frame';
import { centreRights } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const may = centreRights(args);
  // A centre has none below it: their figures are for departments.
  const below = !may.seeLinks || (await read(args, listCentreLinks, {})).kind !== 'centre';
  return { may: { ...may, seeFigures: may.seeFigures && below } };
}

/** The head of the pages between centres. */
export default function CentresFrame({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('centres');
  const { may } = loaderData;
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          may.share && (
            <Button component={Link} to="/centres/shares/new" leftSection={<Icon of={IconPlus} />}>
              {t('share.new')}
            </Button>
          )
        }
      />
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { to: '/centres', label: t('tabs.shares') },
          { to: '/centres/people', label: t('tabs.people') },
          ...(may.seeFigures ? [{ to: '/centres/figures', label: t('tabs.figures') }] : []),
          ...(may.seeLinks ? [{ to: '/centres/links', label: t('tabs.links') }] : []),
        ]}
      />
      <Outlet />
    </>
  );
}
