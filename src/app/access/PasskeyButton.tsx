import { Button } from '@mantine/core';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyOptions } from '#platform/access/passkeys/sign-in-with-passkey.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './access-page.module.css';

/**
 * Signs in with a key of the device: by the button, and from the list that the browser shows at a field with
 * `autoComplete="… webauthn"`. There is none where the browser knows no keys, or runs no scripts.
 *
 * @param options - from `askPasskey`
 * @param autofill - whether the page has such a field, and no key has failed yet: it would be offered again and again
 */
export function PasskeyButton({
  options,
  autofill = false,
}: {
  options: KeyOptions;
  autofill?: boolean;
}) {
  const { t } = useTranslation('access');
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  const [able, setAble] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = (response: AuthenticationResponseJSON) => {
    if (answer.current) answer.current.value = JSON.stringify(response);
    form.current?.submit();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered once, with the challenge of this page
  useEffect(() => {
    if (typeof window.PublicKeyCredential !== 'function') return;
    setAble(true);
    if (!autofill) return;
    void offerInField(options).then((response) => response && send(response));
    return () => void stopOffering();
  }, []);
  const ask = async () => {
    setFailed(false);
    try {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      send(await startAuthentication({ optionsJSON: options }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <form ref={form} method="post" className={able ? classes.passkey : undefined} hidden={!able}>
      <input type="hidden" name="intent" value="passkey" />
      <input type="hidden" name="answer" ref={answer} />
      {able && (
        <>
          <p className={classes.or}>{t('passkeys.or')}</p>
          <Button
            type="button"
            variant="default"
            fullWidth
            size="md"
            leftSection={<Icon of={IconFingerprint} size={20} />}
            onClick={() => void ask()}
          >
            {t('passkeys.signIn')}
          </Button>
          {failed && (
            <p role="alert" className={classes.refused}>
              {t('passkeys.signInFailed')}
            </p>
          )}
        </>
      )}
    </form>
  );
}

/** Lets the browser offer its keys beside saved addresses. @returns null when it can't, or the person did otherwise */
async function offerInField(optionsJSON: KeyOptions): Promise<AuthenticationResponseJSON | null> {
  const { browserSupportsWebAuthnAutofill, startAuthentication } = await import(
    '@simplewebauthn/browser'
  );
  if (!(await browserSupportsWebAuthnAutofill())) return null;
  return startAuthentication({ optionsJSON, useBrowserAutofill: true }).catch(() => null);
}

async function stopOffering(): Promise<void> {
  const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
  WebAuthnAbortService.cancelCeremony();
}
