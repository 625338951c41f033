import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { readListQuery } from '#ui/table/list-query.ts';
import { certificateSorts, listOwnCertificates } from '../../certificates/list-certificates.ts';
import { CertificateTable } from '../../ui/certificates/CertificateTable.tsx';
import { OwnTabs } from '../../ui/OwnTabs.tsx';
import type { Route } from './+types/my-certificates';

export async function loader(args: Route.LoaderArgs) {
  const { search, sort, page, size } = readListQuery(
    new URL(args.request.url).searchParams,
    [...certificateSorts],
    { key: 'issued', direction: 'desc' },
  );
  return {
    list: await read(args, listOwnCertificates, {
      q: search || undefined,
      sort: `${sort.direction === 'desc' ? '-' : ''}${sort.key}` as 'issued',
      page,
      size,
    }),
    sort,
  };
}

/** The reader's own certificates. */
export default function MyCertificates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const [search] = useSearchParams();
  const { list, sort } = loaderData;
  return (
    <>
      <PageHeader title={t('own.title')} />
      <OwnTabs />
      <ListToolbar searchLabel={t('list.search')} />
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
