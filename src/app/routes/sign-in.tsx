import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useLocation } from 'react-router';
import { askPasskey, signInWithPasskey } from '#platform/access/passkeys/sign-in-with-passkey.ts';
import { signIn } from '#platform/access/sign-in.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PasswordField, TextField } from '#ui/form/fields.tsx';
import classes from '../access/access-page.module.css';
import { AccessPage } from '../access/access-page.tsx';
import { localPath, withCookies } from '../access/local-path.ts';
import { PasskeyButton } from '../access/PasskeyButton.tsx';
import type { Route } from './+types/sign-in';

/** Who is signed in has nothing to do here. */
export async function loader(args: Route.LoaderArgs) {
  const to = localPath(new URL(args.request.url).searchParams.get('to'), args.request.url);
  const { actor, identity, auth, kernel } = callerOf(args);
  if (actor) throw redirect(to);
  // Signed in, but every access was ended.
  return {
    withoutCentre: identity?.user.email ?? null,
    provider: kernel.config.oidc?.name ?? null,
    passkey: await askPasskey(auth, kernel.config.publicUrl),
    failed: new URL(args.request.url).searchParams.has('failed'),
  };
}

export async function action(args: Route.ActionArgs) {
  const { auth, kernel, headers, address } = callerOf(args);
  const form = await args.request.formData();
  const to = localPath(new URL(args.request.url).searchParams.get('to'), args.request.url);
  const given = {
    email: String(form.get('email') ?? ''),
    password: String(form.get('password') ?? ''),
  };
  try {
    const visitor = { auth, db: kernel.db, headers, address };
    const { cookies, codeWanted } =
      form.get('intent') === 'passkey'
        ? await signInWithPasskey(
            visitor,
            kernel.config.publicUrl,
            String(form.get('answer') ?? ''),
          )
        : await signIn(visitor, given);
    const next = codeWanted ? `/sign-in/code?to=${encodeURIComponent(to)}` : to;
    return redirect(next, { headers: withCookies(cookies) });
  } catch (error) {
    return { ...outcomeOf(error), email: given.email };
  }
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('access');
  const problems = useProblems(actionData);
  const { search } = useLocation();
  return (
    <AccessPage
      title={t('signIn.title')}
      lead={
        loaderData.withoutCentre
          ? t('signIn.noCentre', { email: loaderData.withoutCentre })
          : t('signIn.lead')
      }
      foot={t('signIn.help')}
    >
      {loaderData.failed && (
        <p role="alert" className={classes.refused}>
          {t('signIn.providerFailed')}
        </p>
      )}
      {loaderData.provider && (
        <p className={classes.provider}>
          <Button
            component="a"
            href={`/sign-in/oidc${search}`}
            fullWidth
            size="md"
            variant="default"
          >
            {t('signIn.withProvider', { name: loaderData.provider })}
          </Button>
        </p>
      )}
      <FormShell
        problems={problems}
        labels={{ email: t('signIn.email'), password: t('signIn.password') }}
        reloadDocument
        actions={
          <Button type="submit" fullWidth size="md">
            {t('signIn.submit')}
          </Button>
        }
      >
        <TextField
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username webauthn"
          defaultValue={actionData?.email}
          required
          autoFocus
          size="md"
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          size="md"
        />
        <Link to="/password">{t('reset.forgot')}</Link>
      </FormShell>
      {loaderData.passkey && <PasskeyButton options={loaderData.passkey} autofill={!actionData} />}
    </AccessPage>
  );
}
