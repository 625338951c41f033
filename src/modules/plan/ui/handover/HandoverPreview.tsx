import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './handover.module.css';

/** What would move: open tasks by plan, before anything does. */
export function HandoverPreview({
  plans,
}: {
  plans: readonly { id: string; title: string; tasks: number; late: number }[];
}) {
  const { t } = useTranslation('planDocument');
  const total = plans.reduce((sum, { tasks }) => sum + tasks, 0);
  return (
    <section className={classes.preview} aria-live="polite">
      <p className={classes.total}>{t('handover.willMove', { count: total })}</p>
      <ul>
        {plans.map(({ id, title, tasks, late }) => (
          <li key={id}>
            <Link to={`/plans/${id}`}>{title}</Link> — {tasks}
            {late > 0 && <b> {t('frame.late', { count: late })}</b>}
          </li>
        ))}
      </ul>
    </section>
  );
}
