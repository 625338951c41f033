import { useTranslation } from 'react-i18next';
import { Day } from '#ui/time/Day.tsx';
import type { TaskState } from '../../../schema.ts';
import classes from './close.module.css';

/** The task as it is in the program now, after someone else's change. */
export interface TaskNow {
  state: TaskState;
  dueOn: string;
  doneOn: string | null;
  result: string;
  reason: string;
  version: number;
}

/**
 * Someone changed the task meanwhile: what stands in the program, above the form with one's own version. An
 * ended task has to be reopened before it can be ended otherwise; the form keeps what was typed.
 */
export function VersionConflict({ now }: { now: TaskNow }) {
  const { t } = useTranslation(['planWork', 'plan']);
  return (
    <section className={classes.conflict} role="alert">
      <p className={classes.conflictTitle}>{t('conflict.title')}</p>
      <dl>
        <div>
          <dt>{t('conflict.now')}</dt>
          <dd>
            {t(`plan:task.${now.state}`)}
            {now.doneOn && (
              <>
                {' · '}
                <Day date={now.doneOn} />
              </>
            )}
            {now.result && <p>{now.result}</p>}
            {now.reason && <p>{now.reason}</p>}
          </dd>
        </div>
        <div>
          <dt>{t('conflict.yours')}</dt>
          <dd>{t(now.state === 'open' ? 'conflict.saveAgain' : 'conflict.reopenFirst')}</dd>
        </div>
      </dl>
      {now.state !== 'open' && (
        <button type="submit" name="intent" value="reopen" className={classes.add}>
          {t('conflict.reopen')}
        </button>
      )}
    </section>
  );
}
