import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listPartners } from '../../partners/list-partners.ts';
import { PartnersTable } from '../../ui/partners/PartnersTable.tsx';
import { readLists } from '../organisations/lists.ts';
import { readStaffChoices } from '../professions/people-choices.ts';
import type { Route } from './+types/partners';
import { partnerFilters, partnersAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = partnersAsked(new URL(args.request.url).searchParams);
  return {
    partners: await read(args, listPartners, asked),
    sort: asked.sort,
    lists: await readLists(args),
    people: await readStaffChoices(args),
  };
}

/** The register of partners. */
export default function Partners({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('partners');
  const [params] = useSearchParams();
  const { partners, sort, lists, people } = loaderData;
  return (
    <>
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/partners/export/${format}?${params}`,
        }))}
      >
        <FilterSelect name="kind" label={t('filter.kind')} options={lists.partnerKinds} />
        <FilterSelect
          name="cooperation"
          label={t('filter.cooperation')}
          options={lists.cooperation}
        />
        <FilterSelect name="person" label={t('filter.person')} options={people} />
        <FilterSelect
          name="agreement"
          label={t('filter.agreement')}
          options={(['yes', 'no', 'ending'] as const).map((value) => ({
            value,
            label: t(`filter.agreements.${value}`),
          }))}
        />
        <FilterSelect
          name="state"
          label={t('filter.state')}
          options={(['ended', 'all'] as const).map((value) => ({
            value,
            label: t(`filter.states.${value}`),
          }))}
          none={t('filter.states.current')}
        />
        <ClearFilters names={partnerFilters} />
      </ListToolbar>
      <PartnersTable
        partners={partners.rows}
        kinds={lists.partnerKinds}
        cooperation={lists.cooperation}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconHeartHandshake} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
      <Pager {...partners} />
    </>
  );
}
