import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Diff } from '#ui/compare/Diff.tsx';
import classes from './minutes.module.css';
import { type PointValues, textOf } from './point-values.ts';

/** Two texts of one point that can't be joined: a person chooses. */
export function PointConflict({
  theirs,
  mine,
  onKeep,
  onTake,
}: {
  theirs: PointValues;
  mine: PointValues;
  onKeep: () => void;
  onTake: () => void;
}) {
  const { t } = useTranslation('eventsMinutes');
  return (
    <div className={classes.conflict} role="alert">
      <b>{t('conflict.title')}</b>
      <p>{t('conflict.text')}</p>
      <div className={classes.both}>
        <Diff before={textOf(theirs)} after={textOf(mine)} />
      </div>
      <div className={classes.conflictActs}>
        <Button type="button" size="compact-sm" onClick={onKeep} data-script-only>
          {t('conflict.keep')}
        </Button>
        <Button
          component={Link}
          to="?"
          size="compact-sm"
          variant="default"
          onClick={(event) => {
            event.preventDefault();
            onTake();
          }}
        >
          {t('conflict.take')}
        </Button>
      </div>
    </div>
  );
}
