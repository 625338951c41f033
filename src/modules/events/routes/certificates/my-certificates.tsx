import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listOwnCertificates } from '../../certificates/list-certificates.ts';
import { sumOwnCertificates } from '../../certificates/sum-own.ts';
import { CertificateTable } from '../../ui/certificates/CertificateTable.tsx';
import { OwnSums } from '../../ui/certificates/OwnSums.tsx';
import { OwnTabs } from '../../ui/OwnTabs.tsx';
import type { Route } from './+types/my-certificates';
import { ownCertificatesAsked } from './own-certificates-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { asked, sort } = ownCertificatesAsked(new URL(args.request.url).searchParams);
  return {
    list: await read(args, listOwnCertificates, asked),
    years: await read(args, sumOwnCertificates, {}),
    sort,
  };
}

/** The reader's own certificates. */
export default function MyCertificates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const [search] = useSearchParams();
  const { list, years, sort } = loaderData;
  return (
    <>
      <PageHeader title={t('own.title')} />
      <OwnTabs />
      {years.length > 0 && <OwnSums years={years} />}
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/my/certificates/export/${format}?${search}`,
        }))}
      >
        <FilterSelect
          name="year"
          label={t('list.year')}
          options={years.map(({ year }) => ({ value: String(year), label: String(year) }))}
        />
      </ListToolbar>
      <CertificateTable
        own
        rows={list.rows}
        sort={sort}
        empty={
          <EmptyState icon={IconCertificate} title={t('own.none')}>
            {t(search.size > 0 ? 'list.notFound' : 'own.noneText')}
          </EmptyState>
        }
      />
      <Pager {...list} />
    </>
  );
}
