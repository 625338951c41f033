import { useTranslation } from 'react-i18next';
import { DateField, TextField } from '#ui/form/fields.tsx';
import classes from '../people/people.module.css';

/** From when to when, and by what. */
export function PeriodFields({
  since,
  until,
  ground,
}: {
  since?: string | null;
  until?: string | null;
  ground?: string;
}) {
  const { t } = useTranslation('directoryMembers');
  return (
    <div className={classes.three}>
      <DateField name="since" label={t('since')} defaultValue={since ?? ''} />
      <DateField name="until" label={t('lastDay')} defaultValue={until ?? ''} />
      <TextField
        name="ground"
        label={t('ground')}
        placeholder={t('groundHint')}
        defaultValue={ground ?? ''}
      />
    </div>
  );
}
