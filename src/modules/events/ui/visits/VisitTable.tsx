import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { VisitRow } from '../../visits/schema.ts';
import { NoteState, VisitState } from './VisitState.tsx';
import classes from './visits.module.css';

/** Visits as a table: where, when, who, how it stands, what is still to be done of it. */
export function VisitTable({
  rows,
  sort,
  empty,
}: {
  rows: readonly VisitRow[];
  sort: string;
  empty: ReactNode;
}) {
  const { t } = useTranslation('eventsVisits');
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ state }) => (state === 'cancelled' ? 'faded' : undefined)}
      sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
      empty={empty}
      columns={[
        {
          key: 'when',
          header: t('columns.when'),
          sortable: true,
          nowrap: true,
          cell: ({ visitOn, startsTime }) => (
            <>
              <Day date={visitOn} />
              {startsTime && <span className={classes.faint}>{startsTime}</span>}
            </>
          ),
        },
        {
          key: 'organisation',
          header: t('columns.organisation'),
          sortable: true,
          rowHeader: true,
          cell: ({ id, organisation, purpose }) => (
            <>
              <Link to={`/visits/${id}`}>{organisation.name}</Link>
              <span className={classes.faint}>{purpose}</span>
            </>
          ),
        },
        {
          key: 'team',
          header: t('columns.team'),
          cell: ({ team }) => team.map(({ name }) => name).join(', '),
        },
        {
          key: 'state',
          header: t('columns.state'),
          sortable: true,
          nowrap: true,
          cell: (row) => (
            <>
              <VisitState visit={row} />
              {row.reply && row.state === 'planned' && (
                <span className={classes.faint}>{t(`reply.${row.reply.reply}`)}</span>
              )}
            </>
          ),
        },
        {
          key: 'note',
          header: t('columns.note'),
          nowrap: true,
          cell: ({ id, state, noteState }) =>
            noteState ? (
              <NoteState state={noteState} />
            ) : (
              state === 'done' && <Link to={`/visits/${id}/note`}>{t('noteState.none')}</Link>
            ),
        },
        {
          key: 'decisions',
          header: t('columns.decisions'),
          align: 'end',
          cell: ({ openDecisions }) => openDecisions || '',
        },
      ]}
    />
  );
}
