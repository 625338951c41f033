import { useTranslation } from 'react-i18next';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type Question, scale } from '../../feedback/schema.ts';
import classes from './feedback.module.css';

/** One question as those who came see it: real inputs, which need no script. */
export function QuestionField({
  question: { key, words, type, required, choices },
  given,
  problem,
}: {
  question: Question;
  /** What was answered before: a text, or what was chosen. */
  given: readonly string[];
  problem: string | undefined;
}) {
  const { t } = useTranslation('eventsFeedback');
  const locale = useLocale();
  const name = `answers.${key}`;
  const label = words[locale];
  if (type === 'text')
    return (
      <TextareaField
        name={name}
        label={label}
        defaultValue={given[0]}
        rows={3}
        required={required}
      />
    );
  if (type === 'topic')
    return <TextField name={name} label={label} defaultValue={given[0]} required={required} />;
  const options =
    type === 'scale'
      ? scale.map((value) => ({ value: value as string, text: value as string }))
      : choices.map((choice) => ({ value: choice.key, text: choice.words[locale] }));
  return (
    <fieldset
      id={`field-${name}`}
      className={type === 'scale' ? classes.scale : classes.choices}
      aria-describedby={problem ? `problem-${key}` : undefined}
    >
      <legend>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </legend>
      <div>
        {type === 'scale' && <span className={classes.end}>{t('scale.low')}</span>}
        {options.map(({ value, text }) => (
          <label key={value}>
            <input
              type={type === 'many' ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              defaultChecked={given.includes(value)}
              required={required && type !== 'many'}
            />
            <span>{text}</span>
          </label>
        ))}
        {type === 'scale' && <span className={classes.end}>{t('scale.high')}</span>}
      </div>
      {problem && (
        <p id={`problem-${key}`} className={classes.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
