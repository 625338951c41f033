import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { operationWord } from '../office/audit-words.ts';
import classes from './account.module.css';
import type { ScopeGroup } from './group-scopes.ts';

const terms = [30, 90, 180, 365, 730];

/** The form of a new key: what it is for, how long it works, what it may do. */
export function TokenForm({
  scopes,
  outcome,
}: {
  scopes: readonly ScopeGroup[];
  outcome: Outcome<unknown> | null;
}) {
  const { t } = useTranslation('access');
  const problems = useProblems(outcome);
  return (
    <Panel title={t('tokens.new')} framed>
      <FormShell
        problems={problems}
        labels={{ name: t('tokens.name'), scopes: t('tokens.scopes') }}
        actions={<Button type="submit">{t('tokens.create')}</Button>}
      >
        <input type="hidden" name="intent" value="create" />
        <div className={classes.two}>
          <TextField
            name="name"
            label={t('tokens.name')}
            description={t('tokens.nameHint')}
            maxLength={100}
            required
          />
          <SelectField
            name="validDays"
            label={t('tokens.valid')}
            description={'\u00a0'}
            defaultValue="90"
            data={[
              ...terms.map((days) => ({
                value: String(days),
                label: t('tokens.days', { count: days }),
              })),
              { value: '0', label: t('tokens.forever') },
            ]}
          />
        </div>
        <fieldset className={classes.plain} id="field-scopes">
          <legend>{t('tokens.scopes')}</legend>
          <p className={classes.faint}>{t('tokens.scopesHint')}</p>
          {problems?.fields.scopes && <p role="alert">{problems.fields.scopes}</p>}
          <div className={classes.scopes}>
            {scopes.map((group) => (
              <Group key={group.module} group={group} />
            ))}
          </div>
        </fieldset>
      </FormShell>
    </Panel>
  );
}

/** All of a module and reading it at hand, the single acts folded away. */
function Group({ group }: { group: ScopeGroup }) {
  const { t } = useTranslation('access');
  const acts = group.scopes.filter((scope) => !/\.(\*|read)$/.test(scope));
  return (
    <fieldset>
      <legend>{t(`tokens.group.${group.module}` as 'tokens.group.plan')}</legend>
      {group.scopes
        .filter((scope) => !acts.includes(scope))
        .map((scope) => (
          <Tick key={scope} scope={scope} />
        ))}
      {acts.length > 0 && (
        <details>
          <summary>{t('tokens.acts', { count: acts.length })}</summary>
          {acts.map((scope) => (
            <Tick key={scope} scope={scope} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

function Tick({ scope }: { scope: string }) {
  const { t } = useTranslation('access');
  const { t: ta } = useTranslation('audit');
  return (
    <label className={classes.tick}>
      <input type="checkbox" name="scopes" value={scope} />
      <span>
        {scope.endsWith('.*') ? t('tokens.allOf') : operationWord(ta, scope)} <code>{scope}</code>
      </span>
    </label>
  );
}
