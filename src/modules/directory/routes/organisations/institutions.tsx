import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { listOrganisations } from '../../organisations/list-organisations.ts';
import { findOrganisationsQuery } from '../../organisations/read-find.ts';
import { listProfessions } from '../../professions/list-professions.ts';
import { FoundNotice } from '../../ui/organisations/FoundNotice.tsx';
import { OrganisationFilters } from '../../ui/organisations/OrganisationFilters.tsx';
import { OrganisationsTable } from '../../ui/organisations/OrganisationsTable.tsx';
import type { Route } from './+types/institutions';
import { organisationsAsked } from './asked.ts';
import { readLists } from './lists.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = organisationsAsked(new URL(args.request.url).searchParams);
  const above = await readAll(args, listOrganisations, {
    kind: 'ministry,department,local-authority,centre',
  });
  const professions = await readAll(args, listProfessions, { taught: 'yes' });
  return {
    found: asked.q
      ? await read(args, findOrganisationsQuery, { text: asked.q, day: asked.day })
      : [],
    organisations: await read(args, listOrganisations, asked),
    sort: asked.sort,
    lists: await readLists(args),
    above: above.map(({ id, name }) => ({ value: id, label: name })),
    professions: professions.map(({ id, code, title }) => ({
      value: id,
      label: `${code} ${title}`,
    })),
  };
}

/** The register of institutions. */
export default function Institutions({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  const [params] = useSearchParams();
  const { found, organisations, sort, lists, above, professions } = loaderData;
  return (
    <>
      <OrganisationFilters
        lists={lists}
        above={above}
        professions={professions}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/institutions/export/${format}?${params}`,
        }))}
      />
      <FoundNotice found={found} />
      <OrganisationsTable
        organisations={organisations.rows}
        lists={lists}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconBuilding} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
      <Pager {...organisations} />
    </>
  );
}
