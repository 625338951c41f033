import { useTranslation } from 'react-i18next';
import { Diff } from '#ui/compare/Diff.tsx';
import classes from './cell.module.css';

/** Two people changed one cell: both texts, and a choice. */
export function Conflict({
  now,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  now: string;
  mine: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { t } = useTranslation('planDocument');
  return (
    <span className={classes.conflict} role="alert">
      <b>{t('conflict.title')}</b>
      <span>
        <Diff before={now} after={mine} />
      </span>
      <span className={classes.conflictActs}>
        <button type="button" onClick={onKeepMine}>
          {t('conflict.mine')}
        </button>
        <button type="button" onClick={onTakeTheirs}>
          {t('conflict.theirs')}
        </button>
      </span>
    </span>
  );
}
