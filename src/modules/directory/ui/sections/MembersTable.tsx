import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { Section } from '../../sections/read-section.ts';
import { type SectionPerson, sectionRoles } from '../../sections/schema.ts';
import classes from './sections.module.css';

/** On which day, in which role, why. */
export function MembersFilters({
  on,
  exports,
}: {
  on: string;
  exports: readonly { format: 'xlsx' | 'csv'; href: string }[];
}) {
  const { t } = useTranslation('sections');
  return (
    <ListToolbar searchLabel={t('card.who')} exports={exports}>
      <FilterDay name="on" label={t('card.on')} initial={on} />
      <FilterSelect
        name="role"
        label={t('card.given')}
        options={sectionRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
    </ListToolbar>
  );
}

/** Who is in the section on the day, and why. */
export function MembersTable({
  section,
  people,
  sort,
}: {
  section: Section;
  people: readonly SectionPerson[];
  sort: Sort;
}) {
  const { t } = useTranslation('sections');
  const columns: Column<SectionPerson>[] = [
    {
      key: 'name',
      header: t('card.who'),
      sortable: true,
      rowHeader: true,
      cell: (person) => (
        <>
          <Link to={`/people/${person.personId}`}>{person.name}</Link>
          <span className={classes.faint}>{person.post}</span>
        </>
      ),
    },
    {
      key: 'organisation',
      header: t('card.organisation'),
      sortable: true,
      cell: (person) =>
        person.organisationId && (
          <Link to={`/institutions/${person.organisationId}`}>{person.organisationName}</Link>
        ),
    },
    {
      key: 'role',
      header: t('card.why'),
      sortable: true,
      cell: (person) =>
        [
          ...person.roles.map((role) => t(`role.${role}`)),
          ...(person.byRule ? [t('card.byRule')] : []),
        ].join(', '),
    },
  ];
  if (section.may.update && people.some(({ byRule }) => byRule))
    columns.push({
      key: 'act',
      header: t('card.acts'),
      cell: (person) =>
        person.byRule && (
          <ConfirmButton
            label={t('card.leaveOut')}
            size="compact-xs"
            fields={{ intent: 'except', personId: person.personId }}
            question={`${t('card.leaveOut')}: ${person.name}`}
            confirm={t('card.leaveOut')}
            danger={false}
          >
            <TextField name="reason" label={t('card.reason')} />
          </ConfirmButton>
        ),
    });
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={people}
      rowKey={(person) => person.personId}
      sort={sort}
      empty={
        <EmptyState icon={IconUsersGroup} title={t('card.membersNone')}>
          {t('card.membersNoneText')}
        </EmptyState>
      }
    />
  );
}
