import { IconBuildingOff, IconMapPin2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import type { OrganisationRow } from '../../organisations/schema.ts';
import type { Lists } from '../../routes/organisations/lists.ts';
import { wordOf } from './choices.ts';
import classes from './organisations.module.css';

/** Institutions with their kind, place in the tree and contacts, on a day. */
export function OrganisationsTable({
  organisations,
  lists,
  sort,
  empty,
}: {
  organisations: readonly OrganisationRow[];
  lists: Lists;
  sort: Sort;
  empty: ReactNode;
}) {
  const { t } = useTranslation('organisations');
  const locale = useLocale();
  const today = useToday();
  const columns: Column<OrganisationRow>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/institutions/${row.id}`}>{row.name}</Link>
          <span className={classes.faint}>
            {[row.shortName, ...row.abbreviations].filter(Boolean).join(' · ')}
          </span>
          {row.closedOn && (
            <StatusBadge tone="idle" icon={IconBuildingOff}>
              {t('closedOn', { date: sayDate(locale, row.closedOn, today) })}
            </StatusBadge>
          )}
        </>
      ),
    },
    {
      key: 'kind',
      header: t('columns.kind'),
      sortable: true,
      cell: (row) => (
        <>
          {wordOf(lists.kinds, row.kind)}
          {row.ownership && (
            <span className={classes.faint}>{wordOf(lists.ownerships, row.ownership)}</span>
          )}
        </>
      ),
    },
    {
      key: 'parent',
      header: t('columns.parent'),
      sortable: true,
      cell: (row) =>
        row.parentId && <Link to={`/institutions/${row.parentId}`}>{row.parentName}</Link>,
    },
    {
      key: 'locality',
      header: t('columns.locality'),
      sortable: true,
      cell: (row) => (
        <>
          {row.locality}
          {row.remote && (
            <StatusBadge tone="info" icon={IconMapPin2}>
              {t('remote')}
            </StatusBadge>
          )}
        </>
      ),
    },
    {
      key: 'learners',
      header: t('columns.learners'),
      sortable: true,
      align: 'end',
      nowrap: true,
      cell: (row) => row.learners !== null && sayNumber(locale, row.learners),
    },
    {
      key: 'contacts',
      header: t('columns.contacts'),
      cell: (row) => (
        <>
          {row.phone && <span className={classes.line}>{row.phone}</span>}
          {row.email && (
            <a className={classes.line} href={`mailto:${row.email}`}>
              {row.email}
            </a>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={organisations}
      rowKey={(row) => row.id}
      sort={sort}
      rowTone={(row) => (row.closedOn && row.closedOn < today ? 'faded' : undefined)}
      empty={empty}
    />
  );
}
