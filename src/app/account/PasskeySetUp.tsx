import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSubmit } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './account.module.css';
import type { NewKey } from './passkeys.ts';

/** The second step of a new key: the browser makes it, and what it answers is sent. */
export function PasskeySetUp({ newKey: { name, options } }: { newKey: NewKey }) {
  const { t } = useTranslation('access');
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const [failed, setFailed] = useState(false);
  const create = async () => {
    setFailed(false);
    try {
      const { startRegistration } = await import('@simplewebauthn/browser');
      const answer = await startRegistration({ optionsJSON: options });
      const given = new FormData(form.current ?? undefined);
      given.set('answer', JSON.stringify(answer));
      await submit(given, { method: 'post' });
    } catch {
      setFailed(true);
    }
  };
  return (
    <Form method="post" ref={form}>
      <input type="hidden" name="intent" value="finish-passkey" />
      <input type="hidden" name="name" value={name} />
      <p className={classes.lead}>{t('passkeys.createText', { name })}</p>
      {failed && (
        <p role="alert" className={classes.failed}>
          {t('passkeys.failed')}
        </p>
      )}
      <div className={classes.row}>
        <Button
          type="button"
          leftSection={<Icon of={IconFingerprint} size={20} />}
          onClick={() => void create()}
        >
          {t('passkeys.create')}
        </Button>
        <Button component={Link} to="/account/security" reloadDocument variant="default">
          {t('passkeys.cancel')}
        </Button>
      </div>
    </Form>
  );
}
