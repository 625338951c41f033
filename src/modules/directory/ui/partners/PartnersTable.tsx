import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { PartnerRow } from '../../partners/schema.ts';
import { type Choice, wordOf } from '../organisations/choices.ts';
import classes from '../organisations/organisations.module.css';

/** The register of partners: who they are, how they work with the centre, until when it is agreed. */
export function PartnersTable({
  partners,
  kinds,
  cooperation,
  sort,
  empty,
}: {
  partners: readonly PartnerRow[];
  kinds: readonly Choice[];
  cooperation: readonly Choice[];
  sort: Sort;
  empty: ReactNode;
}) {
  const { t } = useTranslation('partners');
  const today = useToday();
  const columns: Column<PartnerRow>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/partners/${row.id}`}>{row.name}</Link>
          <span className={classes.faint}>{row.contactName}</span>
        </>
      ),
    },
    {
      key: 'kind',
      header: t('columns.kind'),
      sortable: true,
      cell: (row) => wordOf(kinds, row.kind),
    },
    {
      key: 'cooperation',
      header: t('columns.cooperation'),
      cell: (row) => row.cooperation.map((way) => wordOf(cooperation, way)).join(', '),
    },
    {
      key: 'person',
      header: t('columns.person'),
      sortable: true,
      cell: (row) => row.personId && <Link to={`/people/${row.personId}`}>{row.personName}</Link>,
    },
    {
      key: 'agreed',
      header: t('columns.agreed'),
      sortable: true,
      nowrap: true,
      cell: (row) => {
        if (row.agreements === 0) return <span className={classes.former}>{t('noAgreement')}</span>;
        return row.agreedUntil ? <Day date={row.agreedUntil} /> : t('openEnded');
      },
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={partners}
      rowKey={(row) => row.id}
      sort={sort}
      rowTone={(row) => (row.until !== null && row.until < today ? 'faded' : undefined)}
      empty={empty}
    />
  );
}
