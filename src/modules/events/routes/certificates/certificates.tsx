import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listCertificates } from '../../certificates/list-certificates.ts';
import { certificatePermissions } from '../../certificates/permissions.ts';
import { certificateRoles } from '../../certificates/schema.ts';
import { eventChoices } from '../../planning/choices.ts';
import { CertificateTable } from '../../ui/certificates/CertificateTable.tsx';
import type { Route } from './+types/certificates';
import { certificatesAsked } from './certificates-asked.ts';

/** How many years back the filter offers. */
const yearsBack = 5;

export async function loader(args: Route.LoaderArgs) {
  const asked = certificatesAsked(new URL(args.request.url).searchParams);
  const actor = actorOf(args);
  const has = (name: 'certificate.form.read' | 'certificate.revoke') =>
    holds(actor, name, certificatePermissions[name]);
  const { organisations } = await read(args, eventChoices, {});
  return {
    list: await read(args, listCertificates, asked),
    organisations,
    sort: asked.sort,
    year: Number(todayOf(args).slice(0, 4)),
    readsForm: has('certificate.form.read'),
    revokes: has('certificate.revoke'),
  };
}

/** The centre's register of certificates, or the part of it that the reader leads. */
export default function Certificates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsCertificates');
  const [search] = useSearchParams();
  const { list, organisations, sort, year, readsForm, revokes } = loaderData;
  const organisation = search.get('organisation');
  const years = Array.from({ length: yearsBack }, (_, back) => String(year - back));
  return (
    <>
      <PageHeader
        title={t('list.title')}
        more={
          <>
            {organisation && list.total > 0 && (
              <Button component="a" href={`/certificates/papers?${search}`} variant="default">
                {t('list.own')}
              </Button>
            )}
            <Button component={Link} to="/certificates/files" variant="default">
              {t('files.link')}
            </Button>
            {readsForm && (
              <Button component={Link} to="/certificates/form" variant="default">
                {t('list.form')}
              </Button>
            )}
          </>
        }
      />
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/certificates/export/${format}?${search}`,
        }))}
      >
        <FilterSelect
          name="year"
          label={t('list.year')}
          options={years.map((value) => ({ value, label: value }))}
        />
        <FilterSelect
          name="organisation"
          label={t('list.organisation')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          name="role"
          label={t('list.role')}
          options={certificateRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('list.state')}
          options={(['valid', 'revoked'] as const).map((value) => ({
            value,
            label: t(`list.${value}`),
          }))}
        />
        <ClearFilters names={['year', 'role', 'state', 'event', 'organisation', 'person']} />
      </ListToolbar>
      <CertificateTable
        rows={list.rows}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        mayChange={revokes}
        empty={
          <EmptyState icon={IconCertificate} title={t('list.none')}>
            {t(search.size > 0 ? 'list.notFound' : 'list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...list} />
    </>
  );
}
