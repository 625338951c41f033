import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { SectionChoices } from '../../sections/choices.ts';
import type { UncoveredInstitution, UncoveredPerson } from '../../sections/coverage.ts';
import { useKindWords } from './words.ts';

function Everybody() {
  const { t } = useTranslation('sections');
  return (
    <EmptyState icon={IconCircleCheck} title={t('coverage.none')}>
      {t('coverage.noneText')}
    </EmptyState>
  );
}

/** Institutions from which nobody is in a section. */
export function UncoveredInstitutions({
  rows,
  choices,
  sort,
}: {
  rows: readonly UncoveredInstitution[];
  choices: SectionChoices;
  sort: Sort;
}) {
  const { t } = useTranslation('sections');
  const kindOf = useKindWords(choices.organisationKinds);
  return (
    <DataTable
      caption={t('coverage.uncoveredInstitutions')}
      rows={rows}
      rowKey={({ organisationId }) => organisationId}
      sort={sort}
      empty={<Everybody />}
      columns={[
        {
          key: 'name',
          header: t('card.organisation'),
          sortable: true,
          rowHeader: true,
          cell: (row) => <Link to={`/institutions/${row.organisationId}`}>{row.name}</Link>,
        },
        {
          key: 'kind',
          header: t('coverage.organisationKind'),
          sortable: true,
          cell: (row) => kindOf(row.kind),
        },
        {
          key: 'locality',
          header: t('coverage.locality'),
          sortable: true,
          cell: (row) => row.locality,
        },
        {
          key: 'people',
          header: t('coverage.staff'),
          sortable: true,
          align: 'end',
          cell: (row) => row.people,
        },
      ]}
    />
  );
}

/** People who are in no section. */
export function UncoveredPeople({ rows, sort }: { rows: readonly UncoveredPerson[]; sort: Sort }) {
  const { t } = useTranslation('sections');
  return (
    <DataTable
      caption={t('coverage.uncoveredPeople')}
      rows={rows}
      rowKey={({ personId }) => personId}
      sort={sort}
      empty={<Everybody />}
      columns={[
        {
          key: 'name',
          header: t('card.who'),
          sortable: true,
          rowHeader: true,
          cell: (row) => <Link to={`/people/${row.personId}`}>{row.name}</Link>,
        },
        { key: 'post', header: t('coverage.post'), sortable: true, cell: (row) => row.post },
        {
          key: 'subjects',
          header: t('coverage.subjects'),
          cell: (row) => row.subjects.join(', '),
        },
        {
          key: 'organisation',
          header: t('card.organisation'),
          sortable: true,
          cell: (row) => (
            <Link to={`/institutions/${row.organisationId}`}>{row.organisationName}</Link>
          ),
        },
      ]}
    />
  );
}
