import { useTranslation } from 'react-i18next';
import { CheckboxField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { questionTypes } from '../../registration/questions-in.ts';
import type { RegistrationField } from '../../registration/schema.ts';
import classes from './registration.module.css';

/** Empty questions below those that there are. */
const spare = 2;

/** Rows of a form for what is asked of whoever registers, with room for more; `questionsIn` reads them. */
export function QuestionRows({ questions }: { questions: readonly RegistrationField[] }) {
  const { t } = useTranslation('eventsRegistration');
  const rows: (RegistrationField | null)[] = [...questions, ...Array<null>(spare).fill(null)];
  return rows.map((field, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place in the form
    <fieldset key={at} className={classes.question}>
      <legend className="visually-hidden">
        {t('fields.label')} {at + 1}
      </legend>
      <input type="hidden" name={`${at}.key`} value={field?.key ?? ''} />
      <TextField
        name={`${at}.label`}
        label={t('fields.label')}
        description={field ? t('fields.empty') : undefined}
        defaultValue={field?.label}
      />
      <SelectField
        name={`${at}.type`}
        label={t('fields.type')}
        defaultValue={field?.type ?? 'text'}
        data={questionTypes.map((value) => ({ value, label: t(`fields.types.${value}`) }))}
      />
      <TextareaField
        name={`${at}.choices`}
        label={t('fields.choices')}
        description={t('fields.choicesHint')}
        rows={2}
        defaultValue={field?.choices.join('\n')}
      />
      <CheckboxField
        name={`${at}.required`}
        label={t('fields.required')}
        defaultChecked={field?.required}
        value="yes"
        mt="xl"
      />
    </fieldset>
  ));
}
