import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { useToday } from '#ui/time/today.tsx';
import { listPeople } from '../../people/list-people.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { EverybodyTable } from '../../ui/people/EverybodyTable.tsx';
import { PeopleFilters } from '../../ui/people/PeopleFilters.tsx';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/list';
import { filterNames, peopleAsked } from './asked.ts';
import { peopleRights } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = peopleAsked(new URL(args.request.url).searchParams);
  return {
    people: await read(args, listPeople, asked),
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
    sort: asked.sort ?? 'name',
    on: asked.on ?? null,
    filters: filterNames,
    may: peopleRights(actorOf(args)),
  };
}

/** Everybody: of the centre and of all institutions, on any day. */
export default function People({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const today = useToday();
  const [params] = useSearchParams();
  const { people, choices, sort, on, filters, may } = loaderData;
  const add = may.add && (
    <Button component={Link} to="/people/new" leftSection={<Icon of={IconUserPlus} />}>
      {t('list.add')}
    </Button>
  );
  return (
    <>
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/export/${format}?${params}`,
        }))}
        action={add}
      >
        <PeopleFilters choices={choices} />
        <ClearFilters names={filters} />
      </ListToolbar>
      <p className={classes.count}>{t('list.lead', { count: people.total })}</p>
      <EverybodyTable
        people={people.rows}
        choices={choices}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        on={on ?? today}
        empty={
          <EmptyState icon={IconUsers} title={t('list.none')} action={add}>
            {t('list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...people} />
    </>
  );
}
