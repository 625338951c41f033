import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { Act } from '../../assignments/list-acts.ts';

/** What was done to assignments, the latest first; each act can be taken back. */
export function ActsTable({ rows, mayChange }: { rows: readonly Act[]; mayChange: boolean }) {
  const { t } = useTranslation('assignments');
  const columns: Column<Act>[] = [
    { key: 'acted', header: t('acts.when'), cell: ({ actedAt }) => <Moment at={actedAt} /> },
    {
      key: 'kind',
      header: t('acts.what'),
      rowHeader: true,
      cell: ({ kind }) => t(`acts.kinds.${kind}`),
    },
    { key: 'people', header: t('acts.whose'), cell: ({ people }) => people.join(', ') },
    { key: 'rows', header: t('acts.rows'), align: 'end', cell: ({ changed }) => changed },
    { key: 'order', header: t('acts.order'), cell: ({ orderNumber }) => orderNumber },
    { key: 'who', header: t('acts.who'), cell: ({ actorName }) => actorName },
    {
      key: 'act',
      header: t('list.acts'),
      cell: ({ id, undoneAt }) =>
        undoneAt ? (
          <StatusBadge tone="idle">{t('acts.undone')}</StatusBadge>
        ) : (
          mayChange && (
            <ConfirmButton
              label={t('acts.undo')}
              size="compact-xs"
              fields={{ intent: 'undo', actId: id }}
              question={t('acts.undoQuestion')}
              confirm={t('acts.undoConfirm')}
              danger={false}
            >
              <p>{t('acts.undoText')}</p>
            </ConfirmButton>
          )
        ),
    },
  ];
  return (
    <DataTable
      caption={t('tabs.acts')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ undoneAt }) => (undoneAt ? 'faded' : undefined)}
      empty={<EmptyState title={t('acts.none')} />}
    />
  );
}
