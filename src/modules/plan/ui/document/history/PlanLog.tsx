import { useTranslation } from 'react-i18next';
import { sayMoment } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Pager } from '#ui/pager/Pager.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { LogEntry } from '../../../queries/list-plan-log.ts';
import type { HistoryData } from '../../../routes/plan-history.tsx';
import classes from './history.module.css';
import { sayChanges } from './say-changes.ts';

/** Who did what to the plan and when. */
export function PlanLog({
  planId,
  log,
  zone,
}: {
  planId: string;
  log: HistoryData['log'];
  zone: string;
}) {
  const { t } = useTranslation(['planDocument', 'plan', 'audit']);
  const locale = useLocale();
  const columns: Column<LogEntry>[] = [
    {
      key: 'at',
      header: t('history.when'),
      nowrap: true,
      cell: ({ at }) => <span suppressHydrationWarning>{sayMoment(locale, at, zone)}</span>,
    },
    { key: 'actor', header: t('history.who'), cell: ({ actor }) => actor },
    {
      key: 'operation',
      header: t('history.did'),
      rowHeader: true,
      cell: ({ operation }) =>
        t(`audit:operation.${operation as 'plan.update'}`, { defaultValue: operation }),
    },
    {
      key: 'object',
      header: t('history.what'),
      cell: ({ objectType, objectName, before, after }) => (
        <>
          {objectType !== 'plan' && objectName}
          <span className={classes.faint}>
            {sayChanges(before, after, (state) => t(`plan:state.${state}`))}
          </span>
        </>
      ),
    },
  ];
  return (
    <>
      <ListToolbar
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/plans/${planId}/history/${format}`,
        }))}
      />
      <DataTable
        caption={t('history.log')}
        columns={columns}
        rows={log.rows}
        rowKey={({ id }) => id}
      />
      <Pager {...log} />
    </>
  );
}
