import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { FeatureRow } from '../../professions/schema.ts';
import { CheckList } from '../organisations/CheckList.tsx';
import type { Choice } from '../organisations/choices.ts';
import classes from '../organisations/organisations.module.css';

/** Fields of a training centre, a laboratory, a status. @param feature null for a new one */
export function FeatureFields({
  feature,
  kinds,
  professions,
}: {
  feature: FeatureRow | null;
  kinds: readonly Choice[];
  professions: readonly Choice[];
}) {
  const { t } = useTranslation('professions');
  return (
    <>
      <div className={classes.pair}>
        <SelectField
          name="kind"
          label={t('field.kind')}
          data={[...kinds]}
          defaultValue={feature?.kind}
        />
        <TextField name="title" label={t('field.featureTitle')} defaultValue={feature?.title} />
      </div>
      <TextareaField name="topic" label={t('field.topic')} defaultValue={feature?.topic} rows={2} />
      <div className={classes.pair}>
        <TextField
          name="orderNumber"
          label={t('field.orderNumber')}
          defaultValue={feature?.orderNumber}
        />
        <DateField
          name="orderOn"
          label={t('field.orderOn')}
          defaultValue={feature?.orderOn ?? ''}
        />
        <DateField name="since" label={t('field.since')} defaultValue={feature?.since ?? ''} />
        <DateField name="until" label={t('field.until')} defaultValue={feature?.until ?? ''} />
      </div>
      <TextareaField
        name="equipment"
        label={t('field.equipment')}
        defaultValue={feature?.equipment}
        rows={3}
      />
      {professions.length > 0 && (
        <CheckList
          name="professionIds"
          legend={t('field.professionIds')}
          choices={professions}
          chosen={feature?.professions.map(({ id }) => id)}
        />
      )}
      <TextareaField name="note" label={t('field.note')} defaultValue={feature?.note} rows={2} />
    </>
  );
}
