import { useTranslation } from 'react-i18next';
import { sayMoment } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Pager } from '#ui/pager/Pager.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { LogEntry } from '../../../queries/list-plan-log.ts';
import type { HistoryData } from '../../../routes/plan-history.tsx';
import { type PlanState, planStates } from '../../../schema.ts';
import classes from './history.module.css';

/** Who did what to the plan and when. */
export function PlanLog({ log, zone }: { log: HistoryData['log']; zone: string }) {
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
            {changesOf(before, after, (state) => t(`plan:state.${state}`))}
          </span>
        </>
      ),
    },
  ];
  return (
    <>
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

/** «x → y» for the values that are texts or figures; the rest is in the full log. */
function changesOf(
  before: unknown,
  after: unknown,
  sayState: (state: PlanState) => string,
): string {
  const [from, to] = [plainValues(before), plainValues(after)];
  for (const values of [from, to]) {
    const state = planStates.find((known) => known === values.state);
    if (state) values.state = sayState(state);
  }
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((name) => from[name] !== to[name])
    .map((name) => [from[name], to[name]].filter(Boolean).join(' → '))
    .filter(Boolean)
    .join('; ')
    .slice(0, 300);
}

function plainValues(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([name, given]) =>
      (typeof given === 'string' && !given.startsWith('{')) || typeof given === 'number'
        ? [[name, String(given)]]
        : [],
    ),
  );
}
