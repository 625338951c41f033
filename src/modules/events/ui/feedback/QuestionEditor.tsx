import { useTranslation } from 'react-i18next';
import { CheckboxField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type Question, questionTypes } from '../../feedback/schema.ts';
import { fieldOf } from '../../routes/feedback/questions-in.ts';
import classes from './feedback.module.css';

/** Empty questions below those that there are: a form without scripts has to have room. */
const spare = 2;

/** The questions to those who come, to be changed; inside a form. */
export function QuestionEditor({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation('eventsFeedback');
  const locale = useLocale();
  const rows: (Question | null)[] = [...questions, ...Array<null>(spare).fill(null)];
  return rows.map((question, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place in the form
    <fieldset key={at} className={classes.question}>
      <legend>{question ? t('questions.number', { number: at + 1 }) : t('questions.new')}</legend>
      <input type="hidden" name={fieldOf(at, 'key')} value={question?.key ?? ''} />
      <TextField
        name={fieldOf(at, 'label')}
        label={t('questions.label')}
        defaultValue={question?.words[locale]}
        maxLength={300}
      />
      <SelectField
        name={fieldOf(at, 'type')}
        label={t('questions.type')}
        defaultValue={question?.type ?? 'text'}
        data={questionTypes.map((value) => ({ value, label: t(`questions.types.${value}`) }))}
      />
      <TextareaField
        className={classes.options}
        name={fieldOf(at, 'choices')}
        label={t('questions.choices')}
        description={t('questions.choicesHint')}
        rows={Math.max(2, (question?.choices.length ?? 0) + 1)}
        defaultValue={question?.choices.map(({ words }) => words[locale]).join('\n')}
      />
      <CheckboxField
        name={fieldOf(at, 'required')}
        label={t('questions.required')}
        defaultChecked={question?.required}
        value="yes"
      />
    </fieldset>
  ));
}
