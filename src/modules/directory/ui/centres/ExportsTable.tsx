import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { CentreExport } from '../../centres/exports.ts';
import classes from './centres.module.css';

const tones: Record<CentreExport['state'], Tone> = {
  waiting: 'info',
  running: 'info',
  done: 'done',
  failed: 'late',
  stopped: 'idle',
};

/** Files with the whole centre that were made, and where to fetch those that are still kept. */
export function ExportsTable({
  exports,
  empty,
}: {
  exports: readonly CentreExport[];
  empty: ReactNode;
}) {
  const { t } = useTranslation('centres');
  const columns: Column<CentreExport>[] = [
    {
      key: 'when',
      header: t('transfer.when'),
      rowHeader: true,
      cell: (row) => <Moment at={row.createdAt} />,
    },
    { key: 'who', header: t('transfer.who'), cell: (row) => row.askedBy },
    {
      key: 'state',
      header: t('link.state'),
      cell: (row) => (
        <>
          <StatusBadge tone={tones[row.state]}>{t(`transfer.state.${row.state}`)}</StatusBadge>
          {row.state === 'failed' && <span className={classes.faint}>{t('transfer.failed')}</span>}
        </>
      ),
    },
    {
      key: 'what',
      header: t('transfer.what'),
      cell: ({ made }) =>
        made &&
        t('transfer.contents', {
          rows: made.rows,
          files: made.files,
          size: (made.size / 1_048_576).toFixed(1),
        }),
    },
    {
      key: 'file',
      header: t('transfer.file'),
      cell: ({ id, made }) =>
        made &&
        (made.removedAt ? (
          t('transfer.removed')
        ) : (
          <Link to={`/settings/transfer/${id}`} reloadDocument>
            {t('transfer.download')}
          </Link>
        )),
    },
  ];
  return (
    <DataTable
      caption={t('transfer.caption')}
      columns={columns}
      rows={exports}
      rowKey={(row) => row.id}
      empty={empty}
    />
  );
}
