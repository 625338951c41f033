import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import type { SharedPerson } from '../../shares/schema.ts';
import classes from './centres.module.css';

type Named = readonly { key: string; name: string }[];

/** People of other centres, with the agreed fields. A column that nobody has is left out. */
export function SharedPeopleTable({
  people,
  sort,
  lists,
  empty,
}: {
  people: readonly SharedPerson[];
  sort: Sort;
  lists: { categories: Named; titles: Named; educationLevels: Named };
  empty: ReactNode;
}) {
  const { t } = useTranslation('centres');
  const nameIn = (list: Named, key: string | null) =>
    list.find((one) => one.key === key)?.name ?? key;
  const has = (read: (row: SharedPerson) => unknown) => people.some((row) => Boolean(read(row)));
  const columns: (Column<SharedPerson> | false)[] = [
    {
      key: 'name',
      header: t('person.name'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <span className={classes.faint}>
            <Link to={`/centres/shares/${row.shareId}`}>{row.centreName}</Link>
          </span>
        </>
      ),
    },
    {
      key: 'post',
      header: t('person.post'),
      sortable: true,
      cell: (row) => (
        <div>
          {row.post}
          <span className={classes.faint}>{row.subjects.join(', ')}</span>
        </div>
      ),
    },
    {
      key: 'organisation',
      header: t('person.organisation'),
      sortable: true,
      cell: (row) => row.organisationName,
    },
    has((row) => row.sectionRole) && {
      key: 'role',
      header: t('person.role'),
      cell: (row) => row.sectionRole && t(`person.roles.${row.sectionRole as 'head'}`),
    },
    has((row) => row.category || row.title) && {
      key: 'qualification',
      header: t('person.qualification'),
      cell: (row) =>
        [nameIn(lists.categories, row.category), nameIn(lists.titles, row.title)]
          .filter(Boolean)
          .join(', '),
    },
    has((row) => row.education) && {
      key: 'education',
      header: t('person.education'),
      cell: (row) => nameIn(lists.educationLevels, row.education),
    },
    has((row) => row.teachingSince) && {
      key: 'teaching',
      header: t('person.teachingSince'),
      nowrap: true,
      cell: (row) => row.teachingSince && <Day date={row.teachingSince} />,
    },
    has((row) => row.phone || row.email) && {
      key: 'contacts',
      header: t('person.contacts'),
      cell: (row) => (
        <div>
          {row.phone && <a href={`tel:${row.phone.replace(/[^+\d]/g, '')}`}>{row.phone}</a>}
          {row.email && (
            <span className={classes.faint}>
              <a href={`mailto:${row.email}`}>{row.email}</a>
            </span>
          )}
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('person.caption')}
      columns={columns.filter((column) => column !== false)}
      rows={people}
      rowKey={(row) => `${row.shareId} ${row.personId}`}
      sort={sort}
      empty={empty}
    />
  );
}
