import { useTranslation } from 'react-i18next';
import type { ActPreview } from '../../assignments/preview-act.ts';
import classes from './assignments.module.css';

/** What an act would change: assignments, and open tasks of plans from whom to whom. */
export function ActPreviewBox({ preview }: { preview: ActPreview }) {
  const { t } = useTranslation('assignments');
  const { changed, already, moves } = preview;
  return (
    <section className={classes.preview} aria-live="polite">
      <h2>{t('preview.title')}</h2>
      {changed === 0 ? (
        <p>{t('preview.nothing')}</p>
      ) : (
        <p>
          {t('preview.changed', { count: changed })}
          {already > 0 && <>; {t('preview.already', { count: already })}</>}
        </p>
      )}
      {changed > 0 && moves.length === 0 && <p>{t('preview.noTasks')}</p>}
      {moves.length > 0 && (
        <ul>
          {moves.map(({ from, to, toOthers, tasks, items }) => (
            <li key={`${from} ${to} ${toOthers}`}>
              {t('preview.fromTo', {
                tasks: t('preview.tasks', { count: tasks }),
                items: t('preview.items', { count: items }),
                from: from ?? t('preview.nobody'),
                to: to ?? t(toOthers ? 'preview.others' : 'preview.nobody'),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
