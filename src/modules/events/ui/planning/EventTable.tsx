import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { EventChoices } from '../../planning/choices.ts';
import type { EventRow } from '../../planning/schema.ts';
import { EventState } from './EventState.tsx';
import { EventTime } from './EventTime.tsx';
import classes from './events.module.css';

/** Events as rows: when, what, for whom, where, who answers. */
export function EventTable({
  events,
  choices,
  sort,
  empty,
}: {
  events: readonly EventRow[];
  choices: EventChoices;
  sort?: Sort;
  empty?: ReactNode;
}) {
  const { t } = useTranslation('events');
  const kindOf = useKindWords(choices.kinds);
  const columns: Column<EventRow>[] = [
    {
      key: 'when',
      header: t('columns.when'),
      sortable: sort !== undefined,
      nowrap: true,
      cell: (row) => <EventTime event={row} />,
    },
    {
      key: 'title',
      header: t('columns.title'),
      sortable: sort !== undefined,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/events/${row.id}`}>{row.title}</Link>
          <span className={classes.faint}>{row.parent?.name ?? row.topic}</span>
        </>
      ),
    },
    {
      key: 'kind',
      header: t('columns.kind'),
      sortable: sort !== undefined,
      cell: (row) => (
        <>
          {kindOf(row.kind)}
          <span className={classes.faint}>{row.section?.name}</span>
        </>
      ),
    },
    {
      key: 'host',
      header: t('columns.host'),
      cell: (row) => (
        <>
          {row.host?.name ?? row.place}
          <span className={classes.faint}>
            {row.format ? t(`format.${row.format}`) : row.host && t('formatOpen')}
          </span>
        </>
      ),
    },
    {
      key: 'responsible',
      header: t('columns.responsible'),
      cell: ({ responsible }) =>
        responsible && <Link to={`/people/${responsible.id}`}>{responsible.name}</Link>,
    },
    {
      key: 'state',
      header: t('columns.state'),
      nowrap: true,
      cell: (row) => <EventState event={row} />,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={events}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.state === 'cancelled' ? 'faded' : undefined)}
      {...(sort ? { sort } : {})}
      empty={empty}
    />
  );
}
