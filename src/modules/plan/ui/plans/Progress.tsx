import { useTranslation } from 'react-i18next';
import classes from './plans.module.css';

/** How many of the tasks are done and late: a bar, and the same in figures. */
export function Progress({ tasks, done, late }: { tasks: number; done: number; late: number }) {
  const { t } = useTranslation('planDocument');
  if (tasks === 0) return <span className={classes.faint}>{t('plans.noTasks')}</span>;
  return (
    <span className={classes.progress}>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.done} style={{ width: `${(100 * done) / tasks}%` }} />
        <span className={classes.late} style={{ width: `${(100 * late) / tasks}%` }} />
      </span>
      <span className={classes.figures}>
        <span>{t('frame.done', { done, total: tasks })}</span>
        {late > 0 && <span data-tone="late">{t('frame.late', { count: late })}</span>}
      </span>
    </span>
  );
}
