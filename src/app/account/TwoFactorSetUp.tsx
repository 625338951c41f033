import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { QrCode } from '#ui/qr/QrCode.tsx';
import classes from './account.module.css';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import type { SetUp } from './two-factor.ts';

/** The three steps: the app gets the secret, the recovery codes are kept, a code proves it. */
export function TwoFactorSetUp({
  setUp,
  problems,
}: {
  setUp: SetUp;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('access');
  const codes = setUp.recoveryCodes;
  return (
    <FormShell
      problems={problems}
      labels={{ code: t('twoFactor.code') }}
      reloadDocument
      actions={
        <>
          <Button type="submit">{t('twoFactor.finish')}</Button>
          <Button component={Link} to="/account/security" reloadDocument variant="default">
            {t('twoFactor.cancel')}
          </Button>
        </>
      }
    >
      <input type="hidden" name="intent" value="finish-two-factor" />
      <input type="hidden" name="uri" value={setUp.uri} />
      {codes.map((code) => (
        <input key={code} type="hidden" name="recoveryCode" value={code} />
      ))}
      <ol className={classes.steps}>
        <li>
          <h3>1. {t('twoFactor.step1')}</h3>
          <QrCode picture={setUp.qr} label={t('twoFactor.qr')} />
          <p className={classes.faint}>{t('twoFactor.secret')}</p>
          <code className={classes.secret}>{setUp.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </li>
        <li>
          <h3>2. {t('twoFactor.step2')}</h3>
          <p className={classes.faint}>{t('twoFactor.codesNote')}</p>
          <RecoveryCodes codes={codes} />
        </li>
        <li>
          <h3>3. {t('twoFactor.step3')}</h3>
          <div className={classes.narrow}>
            <TextField
              name="code"
              label={t('twoFactor.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
              required
            />
          </div>
        </li>
      </ol>
    </FormShell>
  );
}
