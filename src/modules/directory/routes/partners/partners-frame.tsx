import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { listAgreements } from '../../partners/list-agreements.ts';
import classes from '../../ui/organisations/organisations.module.css';
import { organisationRights } from '../organisations/lists.ts';
import type { Route } from './+types/partners-frame';
import { nearDays } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const ending = await read(args, listAgreements, { endsWithin: nearDays[0], size: 1 });
  return { may: organisationRights(args).changePartners, ending: ending.total };
}

/** The head of the partners' pages; says when agreements are about to end. */
export default function PartnersFrame({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('partners');
  const { may, ending } = loaderData;
  const days = nearDays[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          may && (
            <Button component={Link} to="/partners/new" leftSection={<Icon of={IconPlus} />}>
              {t('add')}
            </Button>
          )
        }
      />
      {ending > 0 && (
        <p className={classes.notice}>
          {t('ending', { count: ending, days })}
          <Link to={`/partners/agreements?endsWithin=${days}`}>{t('showEnding')}</Link>
        </p>
      )}
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { to: '/partners', label: t('tabs.partners') },
          { to: '/partners/agreements', label: t('tabs.agreements') },
        ]}
      />
      <Outlet />
    </>
  );
}
