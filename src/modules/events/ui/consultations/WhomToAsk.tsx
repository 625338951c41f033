import { useTranslation } from 'react-i18next';
import type { Consultant } from '../../consultations/requests/whom-to-ask.ts';
import classes from './consultations.module.css';

/** Whom one may ask today, of whom one is chosen: who looks after the institution stands first. */
export function WhomToAsk({ consultants }: { consultants: readonly Consultant[] }) {
  const { t } = useTranslation('eventsConsultations');
  if (consultants.length === 0) return <p className={classes.faint}>{t('request.anybody')}</p>;
  const [first] = consultants;
  return (
    <fieldset className={classes.whom} id="field-methodistId">
      <legend>{t('request.whom')}</legend>
      {consultants.map(({ id, name, post, email, directions, ownInstitution }) => (
        <label key={id}>
          <input
            type="radio"
            name="methodistId"
            value={id}
            defaultChecked={id === first?.id && ownInstitution}
          />
          <span>
            <strong>{name}</strong>
            {directions.length > 0 && `: ${directions.join(', ')}`}
            <span className={classes.faint}>
              {[post, email, ownInstitution && t('request.ownInstitution')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name="methodistId" value="" defaultChecked={!first?.ownInstitution} />
        <span>{t('request.whoever')}</span>
      </label>
    </fieldset>
  );
}
