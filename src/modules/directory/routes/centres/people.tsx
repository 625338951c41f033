import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { useToday } from '#ui/time/today.tsx';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listSharedPeople } from '../../shares/list-shared-people.ts';
import { SharedPeopleTable } from '../../ui/centres/SharedPeopleTable.tsx';
import type { Route } from './+types/people';
import { sharedPeopleAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = sharedPeopleAsked(new URL(args.request.url).searchParams);
  const language = callerOf(args).locale;
  const { categories, titles, educationLevels } = await read(args, readPeopleChoices, { language });
  return {
    people: await read(args, listSharedPeople, asked),
    sort: asked.sort as string,
    lists: { categories, titles, educationLevels },
  };
}

/** Everybody whom other centres show to this one. */
export default function SharedPeople({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('centres');
  const [params] = useSearchParams();
  const today = useToday();
  const { people, sort, lists } = loaderData;
  return (
    <>
      <ListToolbar
        searchLabel={t('person.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/centres/people/export/${format}?${params}`,
        }))}
      >
        <FilterDay name="on" label={t('person.on')} initial={today} />
        <ClearFilters names={['on']} />
      </ListToolbar>
      <SharedPeopleTable
        people={people.rows}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        lists={lists}
        empty={
          <EmptyState icon={IconUsers} title={t('person.none')}>
            {t('person.noneText')}
          </EmptyState>
        }
      />
      <Pager {...people} />
    </>
  );
}
