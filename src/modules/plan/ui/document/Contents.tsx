import { useTranslation } from 'react-i18next';
import type { DocumentData } from '../../routes/plan.tsx';
import classes from './contents.module.css';

/** The chapters at the side, each with how far it is. */
export function Contents({
  chapters,
  filtered,
}: {
  chapters: DocumentData['contents'];
  filtered: boolean;
}) {
  const { t } = useTranslation('planDocument');
  if (chapters.length < 2) return null;
  return (
    <nav aria-label={t('document.contents')} className={classes.contents} data-screen-only>
      <details open={!filtered} className={classes.fold}>
        <summary>{t('document.contents')}</summary>
        <ol>
          {chapters.map(({ id, number, title, position, tasks, done, late, debts }) => (
            <li key={id}>
              <a href={`#chapter-${id}`}>
                <span className={classes.chapterNumber}>{number ?? position}</span>
                <span className={classes.chapterName}>{title || t('document.untitled')}</span>
                {tasks > 0 && (
                  <span className={classes.chapterFigures}>
                    <span className={classes.track} aria-hidden="true">
                      <span style={{ width: `${(100 * done) / tasks}%` }} />
                    </span>
                    {`${done}/${tasks}`}
                    {late > 0 && <b data-tone="late">{t('document.lateShort', { count: late })}</b>}
                    {debts > 0 && (
                      <b data-tone="due">{t('document.debtShort', { count: debts })}</b>
                    )}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
