import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { askReset } from '#platform/access/renew-password.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { AccessPage } from '../access/access-page.tsx';
import type { Route } from './+types/password-forgotten';

/** The answer is the same whether or not the address has an account. */
export async function action(args: Route.ActionArgs) {
  const { kernel, address } = callerOf(args);
  const email = String((await args.request.formData()).get('email') ?? '').slice(0, 254);
  try {
    await askReset(kernel, email, address);
    return { ok: true as const, value: null, email };
  } catch (error) {
    return { ...outcomeOf(error), email };
  }
}

/** Asks for a link for a new password. */
export default function PasswordForgotten({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation('access');
  const problems = useProblems(actionData);
  if (actionData?.ok)
    return (
      <AccessPage title={t('reset.asked')} lead={t('reset.askedText', { email: actionData.email })}>
        <Button component={Link} to="/sign-in" fullWidth size="md" variant="default">
          {t('reset.back')}
        </Button>
      </AccessPage>
    );
  return (
    <AccessPage
      title={t('reset.title')}
      lead={t('reset.lead')}
      foot={<Link to="/sign-in">{t('reset.back')}</Link>}
    >
      <FormShell
        problems={problems}
        labels={{ email: t('reset.email') }}
        actions={
          <Button type="submit" fullWidth size="md">
            {t('reset.submit')}
          </Button>
        }
      >
        <TextField
          name="email"
          type="email"
          label={t('reset.email')}
          autoComplete="username"
          defaultValue={actionData?.email}
          required
          autoFocus
          size="md"
        />
      </FormShell>
    </AccessPage>
  );
}
