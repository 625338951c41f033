import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { askPasskey, signInWithPasskey } from '#platform/access/passkeys/sign-in-with-passkey.ts';
import { confirmCode } from '#platform/access/sign-in.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { AccessPage } from '../access/access-page.tsx';
import { localPath, withCookies } from '../access/local-path.ts';
import { PasskeyButton } from '../access/PasskeyButton.tsx';
import type { Route } from './+types/sign-in-code';

/** A key of the device does as well as the code. */
export async function loader(args: Route.LoaderArgs) {
  const { auth, kernel } = callerOf(args);
  return { passkey: await askPasskey(auth, kernel.config.publicUrl) };
}

export async function action(args: Route.ActionArgs) {
  const { auth, kernel, headers, address } = callerOf(args);
  const form = await args.request.formData();
  const to = localPath(new URL(args.request.url).searchParams.get('to'), args.request.url);
  try {
    const visitor = { auth, db: kernel.db, headers, address };
    const { cookies } =
      form.get('intent') === 'passkey'
        ? await signInWithPasskey(
            visitor,
            kernel.config.publicUrl,
            String(form.get('answer') ?? ''),
          )
        : await confirmCode(visitor, String(form.get('code') ?? ''));
    return redirect(to, { headers: withCookies(cookies) });
  } catch (error) {
    return outcomeOf(error);
  }
}

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('access');
  const problems = useProblems(actionData);
  return (
    <AccessPage
      title={t('code.title')}
      lead={t('code.lead')}
      foot={<Link to="/sign-in">{t('code.back')}</Link>}
    >
      <FormShell
        problems={problems}
        reloadDocument
        actions={
          <Button type="submit" fullWidth size="md">
            {t('code.submit')}
          </Button>
        }
      >
        <TextField
          name="code"
          label={t('code.code')}
          autoComplete="one-time-code"
          required
          autoFocus
          size="md"
        />
      </FormShell>
      {loaderData.passkey && <PasskeyButton options={loaderData.passkey} />}
    </AccessPage>
  );
}
