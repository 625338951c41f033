import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { ProfessionRow } from '../../professions/schema.ts';
import type { Choice } from '../organisations/choices.ts';
import classes from '../organisations/organisations.module.css';

const fields = [
  'code',
  'title',
  'direction',
  'standard',
  'standardOn',
  'personId',
  'note',
] as const;

/** The fields of a profession's form in words. */
export function useProfessionLabels(): Record<(typeof fields)[number], string> {
  const { t } = useTranslation('professions');
  return Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)])) as Record<
    (typeof fields)[number],
    string
  >;
}

/** What is written about a profession. */
export function ProfessionFields({
  profession,
  people,
  directions,
}: {
  profession?: ProfessionRow;
  people: readonly Choice[];
  /** Directions that other professions have. */
  directions: readonly string[];
}) {
  const { t } = useTranslation('professions');
  const labels = useProfessionLabels();
  return (
    <>
      <div className={classes.pair}>
        <TextField name="code" label={labels.code} defaultValue={profession?.code} required />
        <TextField name="title" label={labels.title} defaultValue={profession?.title} required />
        <TextField
          name="direction"
          label={labels.direction}
          defaultValue={profession?.direction}
          list="directions"
        />
        <datalist id="directions">
          {directions.map((direction) => (
            <option key={direction} value={direction} />
          ))}
        </datalist>
        <SelectField
          name="personId"
          label={labels.personId}
          data={[{ value: '', label: t('field.nobody') }, ...people]}
          defaultValue={profession?.personId ?? ''}
        />
        <TextField
          name="standard"
          label={labels.standard}
          description={t('field.standardHint')}
          defaultValue={profession?.standard}
        />
        <DateField
          name="standardOn"
          label={labels.standardOn}
          defaultValue={profession?.standardOn ?? ''}
        />
      </div>
      <TextareaField name="note" label={labels.note} defaultValue={profession?.note} rows={3} />
    </>
  );
}
