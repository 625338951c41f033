import { IconFileCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listAgreements } from '../../partners/list-agreements.ts';
import { agreementStates } from '../../partners/schema.ts';
import { AgreementsTable } from '../../ui/partners/AgreementsTable.tsx';
import { organisationRights } from '../organisations/lists.ts';
import { readStaffChoices } from '../professions/people-choices.ts';
import type { Route } from './+types/agreements';
import { agreementFilters, agreementsAsked, nearDays } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = agreementsAsked(new URL(args.request.url).searchParams);
  return {
    agreements: await read(args, listAgreements, asked),
    sort: asked.sort,
    people: await readStaffChoices(args),
    may: organisationRights(args).changePartners,
  };
}

/** Agreements with all partners, the one that ends first at the top. */
export default function Agreements({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('partners');
  const [params] = useSearchParams();
  const { agreements, sort, people, may } = loaderData;
  return (
    <>
      <ListToolbar
        searchLabel={t('agreement.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/partners/agreements/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('agreement.state')}
          options={agreementStates.map((value) => ({
            value,
            label: t(`agreement.states.${value}`),
          }))}
        />
        <FilterSelect
          name="endsWithin"
          label={t('agreement.endsWithin')}
          options={nearDays.map((days) => ({
            value: String(days),
            label: t('agreement.within', { count: days }),
          }))}
        />
        <FilterSelect name="person" label={t('filter.person')} options={people} />
        <ClearFilters names={agreementFilters} />
      </ListToolbar>
      <AgreementsTable
        agreements={agreements.rows}
        withPartner
        change={may}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconFileCertificate} title={t('agreement.none')}>
            {t('agreement.noneText')}
          </EmptyState>
        }
      />
      <Pager {...agreements} />
    </>
  );
}
