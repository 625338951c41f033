import { useTranslation } from 'react-i18next';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import { CheckboxField, SelectField, TextField } from '#ui/form/fields.tsx';
import type { KindRow } from '../../kinds/schema.ts';
import { emptyRows } from '../../routes/kinds/kind-form.ts';
import planning from '../planning/events.module.css';
import classes from './kinds.module.css';

const types = ['text', 'number', 'date', 'yes', 'choice'] as const;

/** A kind's own fields, with room for more; a row that is emptied goes. */
export function KindFields({ fields }: { fields: KindRow['settings']['fields'] }) {
  const { t } = useTranslation('eventsKinds');
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
          <TextField name={`${row}.key`} label={t('key')} defaultValue={field?.key} />
          {locales.map((locale) => (
            <TextField
              key={locale}
              name={`${row}.${locale}`}
              label={localeNames[locale]}
              defaultValue={field?.words[locale]}
            />
          ))}
          <SelectField
            name={`${row}.type`}
            label={t('type')}
            defaultValue={field?.type ?? 'text'}
            data={types.map((value) => ({ value, label: t(`types.${value}`) }))}
          />
          <TextField
            name={`${row}.choices`}
            label={t('choices')}
            defaultValue={field?.choices?.map(({ words }) => words.uk).join('; ')}
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
