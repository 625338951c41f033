import { IconCircleOff, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import { fullNameOf } from '../../people/short-name.ts';
import type { Person } from '../../schema.ts';
import classes from './people.module.css';

/** People with their posts and what their accounts may do. */
export function PeopleTable({
  people,
  sort,
  empty,
}: {
  people: readonly Person[];
  sort: Sort;
  empty: ReactNode;
}) {
  const { t } = useTranslation('directory');
  const sayRole = useSayRole();
  const locale = useLocale();
  const today = useToday();
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('people.name'),
      sortable: true,
      rowHeader: true,
      cell: (person) => (
        <>
          <Link to={`/people/${person.id}`}>{fullNameOf(person)}</Link>
          {person.activeUntil && (
            <span className={classes.faint}>
              {t('people.until', { date: sayDate(locale, person.activeUntil, today) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'short',
      header: t('people.shortName'),
      cell: (person) => (
        <>
          {person.shortName}
          {person.aliases.length > 0 && (
            <span className={classes.faint}>{person.aliases.join(', ')}</span>
          )}
        </>
      ),
    },
    { key: 'post', header: t('people.post'), sortable: true, cell: (person) => person.post },
    {
      key: 'email',
      header: t('people.email'),
      cell: (person) => person.email && <a href={`mailto:${person.email}`}>{person.email}</a>,
    },
    {
      key: 'account',
      header: t('people.account'),
      nowrap: true,
      cell: (person) =>
        person.access ? (
          <StatusBadge tone="done" icon={IconUserCheck}>
            {sayRole(person.access)}
          </StatusBadge>
        ) : (
          <StatusBadge tone="idle" icon={IconCircleOff}>
            {t('people.noAccount')}
          </StatusBadge>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('staff.people')}
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
      sort={sort}
      rowTone={(person) => (person.activeUntil && person.activeUntil < today ? 'faded' : undefined)}
      empty={empty}
    />
  );
}
