import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { MinutesRule } from '../../minutes/schema.ts';
import classes from './minutes.module.css';
import { RuleFields } from './RuleFields.tsx';

/** How the body of the minutes keeps them, beside the minutes themselves. */
export function RulePanel({
  rule,
  version,
  problems,
}: {
  rule: MinutesRule;
  version: number;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsMinutes');
  return (
    <Panel title={t('rule.title')} framed>
      <details className={classes.extract}>
        <summary>{t('rule.lead')}</summary>
        <FormShell
          key={version}
          problems={problems}
          actions={<Button type="submit">{t('save')}</Button>}
        >
          <input type="hidden" name="intent" value="rule" />
          <input type="hidden" name="version" value={version} />
          <RuleFields rule={rule} />
        </FormShell>
      </details>
    </Panel>
  );
}
