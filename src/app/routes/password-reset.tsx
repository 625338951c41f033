import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { resetIsOpen, useReset as takeReset } from '#platform/access/renew-password.ts';
import { signIn } from '#platform/access/sign-in.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PasswordField } from '#ui/form/fields.tsx';
import { AccessPage } from '../access/access-page.tsx';
import { withCookies } from '../access/local-path.ts';
import type { Route } from './+types/password-reset';

export async function loader(args: Route.LoaderArgs) {
  return { open: await resetIsOpen(callerOf(args).kernel, args.params.secret) };
}

/** Sets the password and signs in; a second step that the account asks for is asked for all the same. */
export async function action(args: Route.ActionArgs) {
  const { auth, kernel, headers, address } = callerOf(args);
  const form = await args.request.formData();
  const given = {
    password: String(form.get('password') ?? ''),
    repeat: String(form.get('repeat') ?? ''),
  };
  try {
    const { email } = await takeReset(kernel, args.params.secret, given, address);
    const visitor = { auth, db: kernel.db, headers, address };
    const { cookies, codeWanted } = await signIn(visitor, { email, password: given.password });
    return redirect(codeWanted ? '/sign-in/code' : '/', { headers: withCookies(cookies) });
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Where the link for a new password leads. */
export default function PasswordReset({ loaderData: { open }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('access');
  const problems = useProblems(actionData);
  if (!open)
    return (
      <AccessPage title={t('reset.invalidTitle')} lead={t('reset.invalidText')}>
        <Button component={Link} to="/password" fullWidth size="md">
          {t('reset.again')}
        </Button>
      </AccessPage>
    );
  return (
    <AccessPage title={t('reset.title')} lead={t('reset.chooseLead')}>
      <FormShell
        problems={problems}
        labels={{ password: t('reset.password'), repeat: t('reset.repeat') }}
        reloadDocument
        actions={
          <Button type="submit" fullWidth size="md">
            {t('reset.save')}
          </Button>
        }
      >
        <PasswordField
          name="password"
          label={t('reset.password')}
          description={t('reset.passwordHint')}
          autoComplete="new-password"
          minLength={10}
          required
          autoFocus
          size="md"
        />
        <PasswordField
          name="repeat"
          label={t('reset.repeat')}
          autoComplete="new-password"
          required
          size="md"
        />
      </FormShell>
    </AccessPage>
  );
}
