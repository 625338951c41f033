import { useTranslation } from 'react-i18next';
import { CheckboxField, SelectField, TextField } from '#ui/form/fields.tsx';
import type { MinutesRule } from '../../minutes/schema.ts';

/** How a body keeps its minutes; `ruleFrom` reads it. */
export function RuleFields({ rule }: { rule: MinutesRule }) {
  const { t } = useTranslation('eventsMinutes');
  return (
    <>
      <SelectField
        name="year"
        label={t('rule.year')}
        defaultValue={rule.year}
        data={(['school', 'calendar'] as const).map((value) => ({
          value,
          label: t(`rule.years.${value}`),
        }))}
      />
      <TextField
        name="pattern"
        label={t('rule.pattern')}
        description={t('rule.patternHint')}
        defaultValue={rule.pattern}
        required
      />
      <TextField
        name="quorum"
        type="number"
        label={t('rule.quorum')}
        description={t('rule.quorumHint')}
        min={1}
        max={100}
        defaultValue={rule.quorum ?? ''}
      />
      <CheckboxField name="votes" label={t('rule.votes')} defaultChecked={rule.votes} />
    </>
  );
}

/** What `RuleFields` sends. */
export function ruleFrom(form: FormData): MinutesRule {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    year: text('year') === 'calendar' ? 'calendar' : 'school',
    pattern: text('pattern'),
    quorum: text('quorum') ? Number(text('quorum')) : null,
    votes: form.get('votes') !== null,
  };
}
