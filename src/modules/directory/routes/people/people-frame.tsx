import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { actorOf, read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { listProposals } from '../../proposals/list-proposals.ts';
import type { Route } from './+types/people-frame';
import { peopleRights } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const may = peopleRights(actorOf(args));
  return {
    ...may,
    waiting: may.seeProposals
      ? (await read(args, listProposals, { state: ['waiting'], size: 1 })).total
      : null,
  };
}

/** The head of the pages about people. */
export default function PeopleFrame({ loaderData: may }: Route.ComponentProps) {
  const { t } = useTranslation(['people', 'proposals', 'reserve', 'personalData']);
  const named = [
    { to: '/people', label: t('tabs.all') },
    { to: '/people/changes', label: t('tabs.changes') },
    { to: '/people/appointed', label: t('tabs.appointed') },
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs
        label={t('tabs.label')}
        tabs={[
          ...(may.read ? named : []),
          { to: '/people/table', label: t('tabs.table') },
          { to: '/people/vacancies', label: t('tabs.vacancies') },
          ...(may.seeReserve ? [{ to: '/people/reserve', label: t('reserve:tab') }] : []),
          ...(may.waiting === null
            ? []
            : [
                {
                  to: '/people/proposals',
                  label:
                    may.waiting > 0
                      ? t('proposals:list.tabCount', { count: may.waiting })
                      : t('proposals:list.tab'),
                },
              ]),
          ...(may.seeRetention
            ? [{ to: '/people/retention', label: t('personalData:retention.tab') }]
            : []),
          ...(may.seeViews ? [{ to: '/people/views', label: t('personalData:views.title') }] : []),
          ...(may.merge ? [{ to: '/people/duplicates', label: t('tabs.duplicates') }] : []),
        ]}
      />
      <Outlet />
    </>
  );
}
