import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays } from '#platform/datetime/iso-date.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import { sayShare } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import type { TaskLink } from '../task-link.ts';
import classes from './director.module.css';

/** The five figures that a head asks for first. */
export function DirectorFigures({
  screen: { figures, debtCount, week, counted },
  tasks,
}: {
  screen: DirectorScreen;
  tasks: TaskLink;
}) {
  const { t } = useTranslation('planOverview');
  const locale = useLocale();
  const today = useToday();
  const { dueSoFar, doneSoFar, late, oldestLate, notDone, moved } = figures;
  const [, sunday] = week;
  return (
    <div className={classes.figures}>
      <Figures
        figures={[
          {
            label: t('figure.done'),
            value: dueSoFar > 0 ? sayShare(locale, doneSoFar / dueSoFar) : '–',
            note:
              dueSoFar > 0
                ? t('figure.doneNote', { done: doneSoFar, due: dueSoFar })
                : t('figure.doneNothing'),
            href: tasks({ until: addDays(today, -1) }),
          },
          {
            label: t('figure.late'),
            value: late,
            tone: late > 0 ? 'late' : undefined,
            note: oldestLate
              ? t('figure.lateNote', { date: sayDate(locale, oldestLate, today) })
              : t('figure.nothing'),
            href: tasks({ state: 'late' }),
          },
          {
            label: t('figure.week'),
            value: figures.week,
            tone: figures.week > 0 ? 'due' : undefined,
            note: t('figure.weekNote', { count: figures.weekClosed }),
            href: tasks({ state: 'open', from: today, until: sunday }),
          },
          {
            label: t('figure.debts'),
            value: debtCount,
            tone: debtCount > 0 ? 'info' : undefined,
            note: t(debtCount > 0 ? 'figure.debtsNote' : 'figure.nothing'),
            href: counted.length === 1 ? `/plans/${counted[0]}?only=debts` : undefined,
          },
          {
            label: t('figure.notDone'),
            value: notDone,
            tone: notDone > 0 ? 'partly' : undefined,
            note: <Link to={tasks({ state: 'moved' })}>{t('figure.moved', { count: moved })}</Link>,
            href: tasks({ state: 'not_done' }),
          },
        ]}
      />
    </div>
  );
}
