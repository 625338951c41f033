import { useTranslation } from 'react-i18next';
import { CheckboxField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { Choice } from './choices.ts';
import classes from './organisations.module.css';

/** The names of a new institution, and what it stands under. */
export function NewNames({
  labels,
  parents,
}: {
  labels: Record<string, string>;
  /** Without any, there is no question of what it stands under. */
  parents?: readonly Choice[];
}) {
  const { t } = useTranslation('organisations');
  return (
    <fieldset className={classes.group}>
      <legend>{t('group.names')}</legend>
      <TextField name="name" label={labels.name} required />
      <CheckboxField name="sameName" label={t('field.sameName')} />
      <div className={classes.pair}>
        <TextField name="shortName" label={labels.shortName} />
        <TextareaField
          name="abbreviations"
          label={labels.abbreviations}
          description={t('field.abbreviationsHint')}
          rows={2}
        />
      </div>
      {parents && (
        <div className={classes.pair}>
          <SelectField
            name="parentId"
            label={labels.parentId}
            data={[{ value: '', label: t('field.noParent') }, ...parents]}
          />
          <TextField name="ground" label={labels.ground} description={t('field.groundHint')} />
        </div>
      )}
    </fieldset>
  );
}
