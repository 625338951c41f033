import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import type { ProfessionRow } from '../../professions/schema.ts';
import classes from '../organisations/organisations.module.css';

/** The register of professions: by whom each is taught, who is in charge. */
export function ProfessionsTable({
  professions,
  sort,
  empty,
}: {
  professions: readonly ProfessionRow[];
  sort: Sort;
  empty: ReactNode;
}) {
  const { t } = useTranslation('professions');
  const columns: Column<ProfessionRow>[] = [
    {
      key: 'code',
      header: t('columns.code'),
      sortable: true,
      nowrap: true,
      cell: (row) => row.code,
    },
    {
      key: 'title',
      header: t('columns.title'),
      sortable: true,
      rowHeader: true,
      cell: (row) => <Link to={`/professions/${row.id}`}>{row.title}</Link>,
    },
    {
      key: 'direction',
      header: t('columns.direction'),
      sortable: true,
      cell: (row) => row.direction,
    },
    {
      key: 'standard',
      header: t('columns.standard'),
      sortable: true,
      cell: (row) => (
        <>
          {row.standard}
          {row.standardOn && (
            <span className={classes.faint}>
              <Day date={row.standardOn} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'person',
      header: t('columns.person'),
      sortable: true,
      cell: (row) => row.personId && <Link to={`/people/${row.personId}`}>{row.personName}</Link>,
    },
    {
      key: 'institutions',
      header: t('columns.institutions'),
      sortable: true,
      align: 'end',
      cell: (row) => row.institutions || null,
    },
    {
      key: 'centres',
      header: t('columns.centres'),
      align: 'end',
      cell: (row) => row.trainingCentres || null,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={professions}
      rowKey={(row) => row.id}
      sort={sort}
      empty={empty}
    />
  );
}
