import { useTranslation } from 'react-i18next';
import { sayDate, sayMoment } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { TaskHistory as History } from '../../../queries/get-task-history.ts';
import classes from './one.module.css';

const acts = {
  'task.close': 'closed',
  'task.reopen': 'reopened',
  'task.assign': 'assigned',
  'task.evidence.add': 'attached',
  'task.evidence.remove': 'detached',
} as const;

/** Who did what to the task and when, newest first. */
export function TaskHistory({ history, timeZone }: { history: History; timeZone: string }) {
  const { t } = useTranslation(['planWork', 'plan']);
  const locale = useLocale();
  return (
    <ol className={classes.history}>
      {history.map((entry) => {
        const act = acts[entry.operation as keyof typeof acts];
        const what =
          act === 'closed' && entry.state
            ? t(`plan:task.${entry.state as 'done'}`)
            : t(`history.${act ?? 'changed'}`);
        const to = entry.carriedTo && t('history.to', { date: sayDate(locale, entry.carriedTo) });
        return (
          <li key={entry.id}>
            <span>{[what, to].filter(Boolean).join(' ')}</span>
            {entry.reason && <p>{entry.reason}</p>}
            <p className={classes.faint} suppressHydrationWarning>
              {entry.by} · {sayMoment(locale, entry.at, timeZone)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
