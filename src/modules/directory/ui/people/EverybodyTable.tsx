import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import type { ListedPerson } from '../../people/list-input.ts';
import type { PeopleChoices } from '../../people/read-choices.ts';
import { fullNameOf } from '../../people/short-name.ts';
import classes from './people.module.css';

/** People of all institutions with their posts and qualifications on a day. */
export function EverybodyTable({
  people,
  choices,
  sort,
  on,
  empty,
}: {
  people: readonly ListedPerson[];
  choices: PeopleChoices;
  sort: Sort;
  /** The day whose state is shown. */
  on: string;
  empty: ReactNode;
}) {
  const { t } = useTranslation('people');
  const name = (kinds: PeopleChoices['categories'], key: string | null) =>
    key && (kinds.find((kind) => kind.key === key)?.name ?? key);
  const columns: Column<ListedPerson>[] = [
    {
      key: 'name',
      header: t('list.person'),
      sortable: true,
      rowHeader: true,
      cell: (person) => (
        <>
          <Link to={`/people/${person.id}`}>{fullNameOf(person)}</Link>
          {(person.young || person.newcomer) && (
            <span className={classes.marks}>
              {person.young && <StatusBadge tone="info">{t('list.young')}</StatusBadge>}
              {person.newcomer && <StatusBadge tone="info">{t('card.newcomer')}</StatusBadge>}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'post',
      header: t('list.post'),
      sortable: true,
      cell: (person) => (
        <>
          {person.post}
          <span className={classes.faint}>
            {[
              person.subjects.join(', '),
              person.main === false && t('list.partTime'),
              person.morePosts > 0 && t('list.morePosts', { count: person.morePosts }),
            ]
              .filter(Boolean)
              .join(' · ')}
            {person.until && person.until < on && (
              <>
                {' '}
                {t('form.until').toLowerCase()} <Day date={person.until} />
              </>
            )}
          </span>
        </>
      ),
    },
    {
      key: 'organisation',
      header: t('list.organisation'),
      sortable: true,
      cell: (person) => person.organisation,
    },
    {
      key: 'category',
      header: t('list.category'),
      sortable: true,
      cell: (person) => (
        <>
          {name(choices.categories, person.category)}
          {person.titles.length > 0 && (
            <span className={classes.faint}>
              {person.titles.map((key) => name(choices.titles, key)).join(', ')}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'education',
      header: t('list.education'),
      sortable: true,
      cell: (person) => name(choices.educationLevels, person.education),
    },
    {
      key: 'age',
      header: t('list.age'),
      sortable: true,
      align: 'end',
      cell: (person) => person.age,
    },
    {
      key: 'experience',
      header: t('list.experience'),
      sortable: true,
      align: 'end',
      cell: (person) => person.experience,
    },
  ];
  return (
    <DataTable
      caption={t('list.caption')}
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
      sort={sort}
      rowTone={(person) => (person.until && person.until < on ? 'faded' : undefined)}
      empty={empty}
    />
  );
}
