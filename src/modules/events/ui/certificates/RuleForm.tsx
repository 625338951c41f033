import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { Ticks } from '#ui/form/Ticks.tsx';
import { type CertificateRule, certificateRoles } from '../../certificates/schema.ts';
import classes from './certificates.module.css';

/** To whom the event gives certificates, and what they tell of outcomes. */
export function RuleForm({
  rule,
  problems,
}: {
  rule: CertificateRule;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsCertificates');
  const labels = {
    roles: t('rule.roles'),
    presentShare: t('rule.share'),
    outcomes: t('rule.outcomes'),
  };
  return (
    <FormShell
      className={classes.reason}
      method="post"
      problems={problems}
      labels={labels}
      actions={
        <Button type="submit" name="intent" value="rule" variant="default">
          {t('rule.save')}
        </Button>
      }
    >
      <Ticks
        name="roles"
        legend={labels.roles}
        options={certificateRoles.map((id) => ({ id, name: t(`roles.${id}`) }))}
        chosen={rule.roles}
      />
      <TextField
        name="presentShare"
        type="number"
        min={1}
        max={100}
        label={labels.presentShare}
        defaultValue={rule.presentShare}
        required
      />
      <TextareaField
        name="outcomes"
        label={labels.outcomes}
        description={t('rule.outcomesHint')}
        defaultValue={rule.outcomes}
        rows={3}
        maxLength={2000}
      />
    </FormShell>
  );
}
