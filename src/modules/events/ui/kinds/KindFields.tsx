import { useTranslation } from 'react-i18next';
import { CheckboxField, SelectField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { KindRow } from '../../kinds/schema.ts';
import { emptyRows } from '../../routes/kinds/kind-form.ts';
import planning from '../planning/events.module.css';
import classes from './kinds.module.css';
import { WordsFields } from './WordsFields.tsx';

const types = ['text', 'number', 'date', 'yes', 'choice'] as const;

/** A kind's own fields, with room for more; a row that is emptied goes. */
export function KindFields({ fields }: { fields: KindRow['settings']['fields'] }) {
  const { t } = useTranslation('eventsKinds');
  const locale = useLocale();
  const rows = fields.length + emptyRows;
  return (
    <fieldset className={planning.group}>
      <legend>{t('fields')}</legend>
      <p>{t('fieldsLead')}</p>
      <input type="hidden" name="fieldRows" value={rows} />
      {Array.from({ length: rows }, (_, index) => ({
        row: `field.${index}`,
        field: fields[index],
      })).map(({ row, field }) => (
        <div key={row} className={classes.row}>
          <input type="hidden" name={`${row}.key`} value={field?.key ?? ''} />
          <WordsFields name={row} label={t('fieldName')} words={field?.words} />
          <SelectField
            name={`${row}.type`}
            label={t('type')}
            defaultValue={field?.type ?? 'text'}
            data={types.map((value) => ({ value, label: t(`types.${value}`) }))}
          />
          <TextField
            name={`${row}.choices`}
            label={t('choices')}
            defaultValue={field?.choices?.map(({ words }) => words[locale]).join('; ')}
          />
          <CheckboxField
            name={`${row}.required`}
            label={t('required')}
            defaultChecked={field?.required ?? false}
          />
        </div>
      ))}
    </fieldset>
  );
}
