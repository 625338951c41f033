import { useTranslation } from 'react-i18next';
import { CheckboxField, SelectField, TextField } from '#ui/form/fields.tsx';
import type { Answers, RegistrationField } from '../../registration/schema.ts';

/** What an event asks of whoever registers. */
export function QuestionFields({
  fields,
  answers = {},
}: {
  fields: readonly RegistrationField[];
  answers?: Answers;
}) {
  const { t } = useTranslation('eventsRegistration');
  return fields.map(({ key, label, type, required, choices }) => {
    const named = { key, name: `answers.${key}`, label, required };
    const given = answers[key] ?? '';
    if (type === 'yes')
      return <CheckboxField {...named} key={key} value="yes" defaultChecked={given === 'yes'} />;
    if (type === 'choice')
      return (
        <SelectField
          {...named}
          key={key}
          defaultValue={given}
          data={[
            { value: '', label: t('own.choose') },
            ...choices.map((choice) => ({ value: choice, label: choice })),
          ]}
        />
      );
    return (
      <TextField
        {...named}
        key={key}
        defaultValue={given}
        {...(type === 'number' && { inputMode: 'decimal' as const })}
      />
    );
  });
}

/** Names of the questions by their fields, for a form's summary of problems. */
export function questionLabels(fields: readonly RegistrationField[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ key, label }) => [`answers.${key}`, label]));
}
