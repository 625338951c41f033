import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { toneIcons } from '#ui/status/tones.ts';
import { useToday } from '#ui/time/today.tsx';
import type { CalendarTask } from '../../../queries/get-calendar.ts';
import { lookOf } from '../task/task-tone.ts';
import classes from './calendar.module.css';

/** Tasks with a long window, as a list beside the grid: until when, what, whose. */
export function WindowList({ tasks }: { tasks: readonly CalendarTask[] }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const today = useToday();
  return (
    <ul className={classes.windows}>
      {tasks.map((task) => {
        const { tone, key } = lookOf(task);
        return (
          <li key={task.id} data-tone={tone}>
            <Icon of={toneIcons[tone]} size={15} />
            <div>
              <span className="visually-hidden">{t(`task.${key}`)}: </span>
              <Link to={`/tasks/${task.id}`}>
                {task.number && <b>{task.number}</b>} {task.text}
              </Link>
              <p suppressHydrationWarning>
                {[sayPeriod(locale, [task.startsOn, task.dueOn], today), task.people]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
