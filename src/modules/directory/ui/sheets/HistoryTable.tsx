import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import type { ImportState } from '../../sheets/kinds.ts';
import type { ShownImport } from '../../sheets/work/schema.ts';

const tones: Record<ImportState, Tone> = {
  reading: 'info',
  checking: 'info',
  preview: 'due',
  accepting: 'info',
  accepted: 'done',
  undoing: 'info',
  undone: 'idle',
  failed: 'late',
  discarded: 'idle',
};

/** Sheets that were brought in: one that waits is gone on with, an accepted one can be undone. */
export function HistoryTable({
  sheets,
  sort,
  empty,
}: {
  sheets: ShownImport[];
  sort: Sort;
  empty: ReactNode;
}) {
  const { t } = useTranslation('sheets');
  return (
    <DataTable
      caption={t('history.caption')}
      rows={sheets}
      sort={sort}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'file',
          header: t('history.file'),
          sortable: true,
          rowHeader: true,
          cell: ({ id, fileName }) => <Link to={`/sheets/${id}`}>{fileName}</Link>,
        },
        {
          key: 'kind',
          header: t('history.kind'),
          sortable: true,
          cell: ({ kind }) => t(`kind.${kind}`),
        },
        {
          key: 'rows',
          header: t('history.rows'),
          align: 'end',
          cell: ({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0),
        },
        {
          key: 'created',
          header: t('history.when'),
          sortable: true,
          nowrap: true,
          cell: ({ createdAt }) => <Day date={createdAt.toISOString().slice(0, 10)} />,
        },
        { key: 'who', header: t('history.who'), cell: ({ createdBy }) => createdBy },
        {
          key: 'state',
          header: t('history.state'),
          sortable: true,
          nowrap: true,
          cell: ({ state }) => (
            <StatusBadge tone={tones[state]}>{t(`importState.${state}`)}</StatusBadge>
          ),
        },
      ]}
    />
  );
}
