import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { Day } from '#ui/time/Day.tsx';
import classes from './organisations.module.css';
import type { TimelineEntry } from './timeline.ts';

/** All that happened to an institution, the latest first; what can be taken back has a button. */
export function CardTimeline({
  entries,
  mayUndo,
}: {
  entries: readonly TimelineEntry[];
  mayUndo: boolean;
}) {
  const { t } = useTranslation('organisations');
  if (entries.length === 0) return <p className={classes.quiet}>{t('change.none')}</p>;
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <Day date={entry.on} />
          <span className={entry.undone ? classes.undone : undefined}>
            {t(`change.${entry.word}`, { other: entry.name, name: entry.name })}
          </span>
          {entry.undone && ` (${t('change.undone')})`}
          {entry.ground && <span className={classes.faint}>{entry.ground}</span>}
          {entry.otherId && (
            <Link className={classes.faint} to={`/institutions/${entry.otherId}`}>
              {entry.name}
            </Link>
          )}
          {entry.undo && mayUndo && (
            <ConfirmButton
              label={t('act.undo')}
              size="xs"
              fields={{ intent: 'undo', ...entry.undo }}
              question={t('act.undoQuestion')}
              confirm={t('act.undo')}
            >
              <p>{t('act.undoText')}</p>
            </ConfirmButton>
          )}
        </li>
      ))}
    </ol>
  );
}
