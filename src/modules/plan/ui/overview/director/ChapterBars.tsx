import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import { ShareBar } from '../ShareBar.tsx';
import type { TaskLink } from '../task-link.ts';
import classes from './director.module.css';

/** How far each chapter is. */
export function ChapterBars({
  chapters,
  tasks,
}: {
  chapters: DirectorScreen['byChapter'];
  tasks: TaskLink;
}) {
  const { t } = useTranslation('planOverview');
  return (
    <ul className={classes.bars}>
      {chapters.map((chapter) => (
        <li key={chapter.id}>
          <Link
            to={tasks({ plan: chapter.planId, chapter: chapter.id })}
            className={classes.what}
            title={chapter.title}
          >
            {chapter.number && <b>{chapter.number}</b>} {chapter.title}
          </Link>
          <span className={classes.count}>
            {t('director.doneOf', { done: chapter.done, total: chapter.total })}
            {chapter.late > 0 && (
              <Link
                className={classes.late}
                data-tone="late"
                to={tasks({ plan: chapter.planId, chapter: chapter.id, state: 'late' })}
              >
                {t('director.lateOf', { count: chapter.late })}
              </Link>
            )}
          </span>
          <ShareBar tally={chapter} />
        </li>
      ))}
    </ul>
  );
}
