import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PasswordField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import classes from './account.module.css';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import type { CodesOutcome } from './recovery-codes.ts';

/** The recovery codes of who confirms with an app: to see what is left, or to make new ones. */
export function RecoveryCodesPanel({ outcome }: { outcome: CodesOutcome | null }) {
  const { t } = useTranslation('access');
  const problems = useProblems(outcome);
  const codes = outcome?.ok ? outcome.value.codes : null;
  return (
    <Panel title={t('codes.title')} framed>
      {codes ? (
        <>
          {outcome?.intent === 'renew-codes' && <DoneNotice>{t('codes.renewed')}</DoneNotice>}
          <p className={classes.lead}>
            {t('codes.left', { count: codes.length })}. {t('codes.shownText')}
          </p>
          <RecoveryCodes codes={codes} />
        </>
      ) : (
        <>
          <p className={classes.lead}>{t('codes.lead')}</p>
          <div className={classes.narrow}>
            <FormShell
              problems={problems}
              labels={{ codesPassword: t('twoFactor.password') }}
              actions={
                <>
                  <Button type="submit" name="intent" value="show-codes" variant="default">
                    {t('codes.show')}
                  </Button>
                  <Button type="submit" name="intent" value="renew-codes" variant="default">
                    {t('codes.renew')}
                  </Button>
                </>
              }
            >
              <PasswordField
                name="codesPassword"
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
