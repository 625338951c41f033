import { useTranslation } from 'react-i18next';
import classes from './close.module.css';

const outcomes = ['done', 'partly', 'moved', 'not_done'] as const;

/** How the task ends: one of four. */
export function OutcomeChoice({ initial }: { initial: string }) {
  const { t } = useTranslation(['planWork', 'plan']);
  return (
    <fieldset className={classes.outcomes}>
      <legend className="visually-hidden">{t('close.how')}</legend>
      {outcomes.map((outcome) => (
        <label key={outcome}>
          <input type="radio" name="state" value={outcome} defaultChecked={outcome === initial} />
          <span>{t(`plan:task.${outcome}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
