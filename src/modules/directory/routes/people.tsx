import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listStaff } from '../people/list-staff.ts';
import { PeopleTable } from '../ui/people/PeopleTable.tsx';
import type { Route } from './+types/people';
import { peopleAsked } from './people-asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = peopleAsked(new URL(args.request.url).searchParams);
  return {
    people: await read(args, listStaff, asked),
    sort: asked.sort,
    may: rightsOf(actorOf(args)),
  };
}

/** Who works in the centre, or has worked. */
export default function People({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  const [params] = useSearchParams();
  const { people, sort, may } = loaderData;
  const add = may.changePeople && (
    <Button component={Link} to="/staff/new" leftSection={<Icon of={IconUserPlus} />}>
      {t('people.add')}
    </Button>
  );
  return (
    <>
      <ListToolbar
        searchLabel={t('people.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/staff/export/${format}?${params}`,
        }))}
        action={add}
      >
        <FilterSelect
          name="state"
          label={t('people.state')}
          options={(['archived', 'all'] as const).map((value) => ({
            value,
            label: t(`people.states.${value}`),
          }))}
          none={t('people.states.active')}
        />
        <FilterSelect
          name="account"
          label={t('people.account')}
          options={[
            { value: 'yes', label: t('people.accountYes') },
            { value: 'no', label: t('people.accountNo') },
          ]}
        />
        <ClearFilters names={['state', 'account']} />
      </ListToolbar>
      <PeopleTable
        people={people.rows}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconUsers} title={t('people.none')} action={add}>
            {t('people.noneText')}
          </EmptyState>
        }
      />
      <Pager {...people} />
    </>
  );
}
