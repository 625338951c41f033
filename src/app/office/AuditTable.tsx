import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { AuditChanges } from './AuditChanges.tsx';
import type { Log } from './audit-asked.ts';
import classes from './office.module.css';

/** The log as a table: when, who and from where, what was done to what, what changed. */
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
                      {row.who}
                      {row.bySystem && <span className={classes.faint}>{t('audit.system')}</span>}
                      {(row.address || row.device) && (
                        <span className={classes.faint}>
                          {[row.address, row.device].filter(Boolean).join(' · ')}
                        </span>
                      )}
                    </>
                  ),
                },
              ]),
          {
            key: 'what',
            header: t('audit.what'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.what}
                {row.object && <AuditObject object={row.object} />}
              </>
            ),
          },
          {
            key: 'changes',
            header: t('audit.changes'),
            width: '42%',
            cell: (row) => <AuditChanges changes={row.changes} />,
          },
        ]}
      />
      <Pager {...log} />
    </>
  );
}

/** What it was done to, with a way to it. */
function AuditObject({ object }: { object: NonNullable<Log['rows'][number]['object']> }) {
  const { kind, name, to } = object;
  if (!name)
    return <span className={classes.faint}>{to ? <Link to={to}>{kind}</Link> : kind}</span>;
  return (
    <>
      {': '}
      {to ? <Link to={to}>{name}</Link> : name}
      <span className={classes.faint}>{kind}</span>
    </>
  );
}
