import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PasswordField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { useViewer } from '../shell/use-root.ts';
import classes from './account.module.css';

/** The change of the own password. Passwords are never sent back, so a failed form is filled in anew. */
export function PasswordPanel({ outcome }: { outcome: Outcome<{ ended: number }> | null }) {
  const { t } = useTranslation('access');
  const { user } = useViewer();
  const problems = useProblems(outcome);
  return (
    <Panel title={t('password.title')} framed>
      {outcome?.ok && (
        <DoneNotice>
          {outcome.value.ended > 0
            ? t('password.changedOthers', { count: outcome.value.ended })
            : t('password.changed')}
        </DoneNotice>
      )}
      <div className={classes.narrow}>
        <FormShell
          key={outcome?.ok ? 'done' : 'open'}
          problems={problems}
          labels={{
            current: t('password.current'),
            next: t('password.next'),
            repeat: t('password.repeat'),
          }}
          actions={<Button type="submit">{t('password.submit')}</Button>}
        >
          <input type="hidden" name="intent" value="password" />
          {/* Password managers want to know whose password it is. */}
          <input type="hidden" name="username" autoComplete="username" value={user.email} />
          <PasswordField
            name="current"
            label={t('password.current')}
            autoComplete="current-password"
            required
          />
          <PasswordField
            name="next"
            label={t('password.next')}
            description={t('password.nextHint')}
            autoComplete="new-password"
            minLength={10}
            required
          />
          <PasswordField
            name="repeat"
            label={t('password.repeat')}
            autoComplete="new-password"
            required
          />
          <p className={classes.faint}>{t('password.note')}</p>
        </FormShell>
      </div>
    </Panel>
  );
}
