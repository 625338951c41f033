import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { AuditChanges } from './AuditChanges.tsx';
import type { Log } from './audit-asked.ts';
import { objectWord, operationWord } from './audit-words.ts';
import classes from './office.module.css';

/** The log as a table: when, who and from where, what was done to whom, what changed. */
export function AuditTable({
  log,
  caption,
  own = false,
  sort,
}: {
  log: Log;
  caption: string;
  /** Everything is the reader's own doing: no column for who. */
  own?: boolean;
  sort?: 'asc' | 'desc';
}) {
  const { t } = useTranslation('office');
  const { t: ta } = useTranslation('audit');
  return (
    <>
      <DataTable
        caption={caption}
        rows={log.rows}
        rowKey={(row) => row.id}
        sort={sort && { key: 'at', direction: sort }}
        empty={
          <EmptyState icon={IconHistory} title={t('audit.none')}>
            {t('audit.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'at',
            header: t('audit.when'),
            sortable: sort !== undefined,
            nowrap: true,
            cell: (row) => <Moment at={row.at} />,
          },
          ...(own
            ? []
            : [
                {
                  key: 'who',
                  header: t('audit.who'),
                  cell: (row: Log['rows'][number]) => (
                    <>
                      {row.actor.name}
                      {row.actor.kind === 'system' && (
                        <span className={classes.faint}>{t('audit.system')}</span>
                      )}
                      {row.ip && <span className={classes.faint}>{row.ip}</span>}
                    </>
                  ),
                },
              ]),
          {
            key: 'what',
            header: t('audit.what'),
            rowHeader: true,
            cell: (row) => operationWord(ta, row.operation),
          },
          {
            key: 'object',
            header: t('audit.object'),
            cell: (row) =>
              row.object && (
                <>
                  {row.object.name ?? objectWord(ta, row.object.type)}
                  {row.object.name && (
                    <span className={classes.faint}>{objectWord(ta, row.object.type)}</span>
                  )}
                </>
              ),
          },
          {
            key: 'changes',
            header: t('audit.changes'),
            width: '38%',
            cell: (row) => <AuditChanges changes={row.changes} people={log.people} />,
          },
        ]}
      />
      <Pager {...log} />
    </>
  );
}
