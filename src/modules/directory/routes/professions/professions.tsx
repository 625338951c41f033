import { Button } from '@mantine/core';
import { IconPlus, IconTools } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { directoryPermissions } from '../../permissions.ts';
import { listProfessionDirections, listProfessions } from '../../professions/list-professions.ts';
import { ProfessionsTable } from '../../ui/professions/ProfessionsTable.tsx';
import { organisationRights } from '../organisations/lists.ts';
import type { Route } from './+types/professions';
import { professionFilters, professionsAsked } from './asked.ts';
import { readStaffChoices } from './people-choices.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = professionsAsked(new URL(args.request.url).searchParams);
  const seesStaff = holds(actorOf(args), 'person.read', directoryPermissions['person.read']);
  return {
    professions: await read(args, listProfessions, asked),
    sort: asked.sort,
    directions: await read(args, listProfessionDirections, {}),
    people:
      seesStaff && organisationRights(args).changeProfessions ? await readStaffChoices(args) : [],
    may: organisationRights(args).changeProfessions,
  };
}

/** The register of professions. */
export default function Professions({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('professions');
  const [params] = useSearchParams();
  const { professions, sort, directions, people, may } = loaderData;
  const yesNo = [
    { value: 'yes', label: t('filter.yes') },
    { value: 'no', label: t('filter.no') },
  ];
  const add = may && (
    <Button component={Link} to="/professions/new" leftSection={<Icon of={IconPlus} />}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} action={add} />
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/professions/export/${format}?${params}`,
        }))}
      >
        {directions.length > 0 && (
          <FilterSelect
            name="direction"
            label={t('filter.direction')}
            options={directions.map((value) => ({ value, label: value }))}
          />
        )}
        {people.length > 0 && (
          <FilterSelect
            name="person"
            label={t('filter.person')}
            options={[{ value: 'none', label: t('filter.nobody') }, ...people]}
          />
        )}
        <FilterSelect name="taught" label={t('filter.taught')} options={yesNo} />
        <FilterSelect name="dual" label={t('filter.dual')} options={yesNo} />
        <ClearFilters names={professionFilters} />
      </ListToolbar>
      <ProfessionsTable
        professions={professions.rows}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconTools} title={t('none')} action={add}>
            {t('noneText')}
          </EmptyState>
        }
      />
      <Pager {...professions} />
    </>
  );
}
