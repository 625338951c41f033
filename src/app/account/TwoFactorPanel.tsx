import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PasswordField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import classes from './account.module.css';
import { TwoFactorSetUp } from './TwoFactorSetUp.tsx';
import type { TwoFactorOutcome } from './two-factor.ts';

/** The second factor: turning it on in three steps, turning it off with the password. */
export function TwoFactorPanel({
  on,
  done,
  outcome,
}: {
  on: boolean;
  done: string | null;
  outcome: TwoFactorOutcome | null;
}) {
  const { t } = useTranslation('access');
  const problems = useProblems(outcome);
  return (
    <Panel
      title={t('twoFactor.title')}
      framed
      action={
        <StatusBadge tone={on ? 'done' : 'idle'}>
          {t(on ? 'twoFactor.on' : 'twoFactor.off')}
        </StatusBadge>
      }
    >
      {!outcome && done === 'two-factor-on' && <DoneNotice>{t('twoFactor.done')}</DoneNotice>}
      {!outcome && done === 'two-factor-off' && <DoneNotice>{t('twoFactor.ended')}</DoneNotice>}
      {outcome?.setUp ? (
        <TwoFactorSetUp setUp={outcome.setUp} problems={problems} />
      ) : (
        <>
          <p className={classes.lead}>{t(on ? 'twoFactor.endText' : 'twoFactor.lead')}</p>
          <div className={classes.narrow}>
            <FormShell
              problems={problems}
              labels={{ password: t('twoFactor.password') }}
              reloadDocument={on}
              actions={
                <Button type="submit" variant={on ? 'default' : 'filled'}>
                  {t(on ? 'twoFactor.end' : 'twoFactor.begin')}
                </Button>
              }
            >
              <input
                type="hidden"
                name="intent"
                value={on ? 'end-two-factor' : 'begin-two-factor'}
              />
              <PasswordField
                name="password"
                label={t('twoFactor.password')}
                autoComplete="current-password"
                required
              />
            </FormShell>
          </div>
        </>
      )}
    </Panel>
  );
}
