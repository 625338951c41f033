import { Button } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { actorOf } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import type { Route } from './+types/my-card-frame';

export function loader(args: Route.LoaderArgs) {
  return { hasCard: actorOf(args).personId !== null };
}

/** The head of the pages about the own card. */
export default function MyCardFrame({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('proposals');
  return (
    <>
      <PageHeader
        title={t('card.title')}
        lead={loaderData.hasCard && t('card.lead')}
        action={
          loaderData.hasCard && (
            <Button component={Link} to="/my-card/propose">
              {t('card.propose')}
            </Button>
          )
        }
      />
      {loaderData.hasCard ? (
        <>
          <Tabs
            label={t('card.tabs')}
            tabs={[
              { to: '/my-card', label: t('card.tabCard') },
              { to: '/my-card/proposals', label: t('card.tabProposals') },
              { to: '/my-card/data', label: t('card.tabData') },
            ]}
          />
          <Outlet />
        </>
      ) : (
        <EmptyState icon={IconId} title={t('card.none')}>
          {t('card.noneText')}
        </EmptyState>
      )}
    </>
  );
}
