import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { acceptInvitation, findInvitation } from '#modules/directory/public.ts';
import { signIn } from '#platform/access/sign-in.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PasswordField, TextField } from '#ui/form/fields.tsx';
import { AccessPage } from '../access/access-page.tsx';
import { withCookies } from '../access/local-path.ts';
import { keepCentre } from '../account/keep-cookie.ts';
import type { Route } from './+types/invitation';

export async function loader(args: Route.LoaderArgs) {
  const { kernel } = callerOf(args);
  const invitation = await findInvitation(kernel, args.params.secret);
  return (
    invitation && {
      centre: invitation.centreName,
      role: { role: invitation.role, ownRole: invitation.ownRole },
      place: invitation.place,
      email: invitation.email,
    }
  );
}

/** Makes the account, or joins the one that exists, and signs in. */
export async function action(args: Route.ActionArgs) {
  const { auth, kernel, headers, address } = callerOf(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const given = { name: text('name'), email: text('email'), password: text('password') };
  try {
    const { email, centreId } = await acceptInvitation(kernel, args.params.secret, given, address);
    const visitor = { auth, db: kernel.db, headers, address };
    const { cookies, codeWanted } = await signIn(visitor, { email, password: given.password });
    return redirect(codeWanted ? '/sign-in/code' : '/', {
      headers: withCookies([...cookies, keepCentre(centreId, kernel.config.publicUrl)]),
    });
  } catch (error) {
    return outcomeOf(error);
  }
}

export default function Invitation({ loaderData: invitation, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('access');
  const sayRole = useSayRole();
  const problems = useProblems(actionData);
  if (!invitation)
    return (
      <AccessPage title={t('invitation.invalidTitle')} lead={t('invitation.invalidText')}>
        <Button component={Link} to="/sign-in" fullWidth size="md">
          {t('invitation.toSignIn')}
        </Button>
      </AccessPage>
    );
  const role = [sayRole(invitation.role), invitation.place].filter(Boolean).join(', ');
  return (
    <AccessPage
      title={t('invitation.title')}
      lead={t('invitation.lead', { centre: invitation.centre, role })}
    >
      <FormShell
        problems={problems}
        labels={{
          name: t('invitation.name'),
          email: t('invitation.email'),
          password: t('invitation.password'),
        }}
        reloadDocument
        actions={
          <Button type="submit" fullWidth size="md">
            {t('invitation.submit')}
          </Button>
        }
      >
        <TextField
          name="name"
          label={t('invitation.name')}
          autoComplete="name"
          required
          autoFocus
          size="md"
        />
        <TextField
          name="email"
          type="email"
          label={t('invitation.email')}
          description={t('invitation.emailHint')}
          autoComplete="username"
          defaultValue={invitation.email ?? ''}
          readOnly={invitation.email !== null}
          required
          size="md"
        />
        <PasswordField
          name="password"
          label={t('invitation.password')}
          description={t('invitation.passwordHint')}
          autoComplete="new-password"
          minLength={10}
          required
          size="md"
        />
      </FormShell>
    </AccessPage>
  );
}
