import { useTranslation } from 'react-i18next';
import { CheckboxField, DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import type { TaughtRow } from '../../professions/schema.ts';
import type { Choice } from '../organisations/choices.ts';
import classes from '../organisations/organisations.module.css';

/** Fields of a profession that an institution teaches. @param row null for a new one, which is chosen first */
export function TaughtFields({
  row,
  professions,
  levels,
}: {
  row: TaughtRow | null;
  professions: readonly Choice[];
  /** What is usual to write as a level. */
  levels: readonly Choice[];
}) {
  const { t } = useTranslation('professions');
  return (
    <>
      {!row && (
        <SelectField
          name="professionId"
          label={t('field.professionId')}
          data={[{ value: '', label: '—' }, ...professions]}
          required
        />
      )}
      <div className={classes.pair}>
        <TextField
          name="licence"
          label={t('field.licence')}
          description={t('field.licenceHint')}
          defaultValue={row?.licence}
        />
        <TextField
          name="licenceVolume"
          label={t('field.licenceVolume')}
          inputMode="numeric"
          defaultValue={row?.licenceVolume ?? ''}
        />
        <TextField
          name="levels"
          label={t('field.levels')}
          defaultValue={row?.levels}
          list="levels"
        />
        <datalist id="levels">
          {levels.map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
      </div>
      <CheckboxField name="dual" label={t('field.dual')} defaultChecked={row?.dual} />
      <div className={classes.pair}>
        <DateField name="since" label={t('field.since')} defaultValue={row?.since ?? ''} />
        <DateField name="until" label={t('field.until')} defaultValue={row?.until ?? ''} />
      </div>
    </>
  );
}
