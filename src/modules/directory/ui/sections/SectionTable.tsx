import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import type { SectionChoices } from '../../sections/choices.ts';
import type { SectionRow } from '../../sections/schema.ts';
import { OrderOf } from './OrderOf.tsx';
import { ShortPeriod } from './Period.tsx';
import classes from './sections.module.css';
import { useKindWords } from './words.ts';

/** Sections as rows: who leads them, whom they reach, by which order. */
export function SectionTable({
  sections,
  choices,
  sort,
  empty,
}: {
  sections: readonly SectionRow[];
  choices: SectionChoices;
  sort: Sort;
  empty: ReactNode;
}) {
  const { t } = useTranslation('sections');
  const kindOf = useKindWords(choices.sectionKinds);
  const today = useToday();
  const columns: Column<SectionRow>[] = [
    {
      key: 'name',
      header: t('list.name'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/sections/${row.id}`}>{row.name}</Link>
          <span className={classes.faint}>{row.organisationName ?? row.topic}</span>
        </>
      ),
    },
    { key: 'kind', header: t('list.kind'), sortable: true, cell: (row) => kindOf(row.kind) },
    {
      key: 'direction',
      header: t('list.direction'),
      sortable: true,
      cell: (row) => row.directionName,
    },
    { key: 'head', header: t('list.head'), cell: (row) => <People people={row.heads} /> },
    { key: 'curator', header: t('list.curator'), cell: (row) => <People people={row.curators} /> },
    {
      key: 'members',
      header: t('list.members'),
      sortable: true,
      align: 'end',
      cell: (row) => (
        <>
          {row.members}
          {row.hasRule && <span className={classes.faint}>{t('list.byRule')}</span>}
        </>
      ),
    },
    { key: 'order', header: t('list.order'), cell: (row) => <OrderOf {...row} /> },
    {
      key: 'since',
      header: t('list.period'),
      sortable: true,
      cell: (row) => <ShortPeriod {...row} />,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={sections}
      rowKey={(row) => row.id}
      sort={sort}
      rowTone={(row) => (row.until && row.until < today ? 'faded' : undefined)}
      empty={empty}
    />
  );
}

/** Names that lead to the people's cards; nobody is said as what is to be done. */
export function People({ people }: { people: SectionRow['heads'] }) {
  const { t } = useTranslation('sections');
  if (people.length === 0) return <StatusBadge tone="due">{t('list.nobody')}</StatusBadge>;
  return people.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={`/people/${id}`}>{name}</Link>
    </span>
  ));
}
