import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { confirmCode } from '#platform/access/sign-in.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { AccessPage } from '../access/access-page.tsx';
import { localPath, withCookies } from '../access/local-path.ts';
import type { Route } from './+types/sign-in-code';

export async function action(args: Route.ActionArgs) {
  const { auth, kernel, headers, address } = callerOf(args);
  const form = await args.request.formData();
  const to = localPath(new URL(args.request.url).searchParams.get('to'), args.request.url);
  try {
    const { cookies } = await confirmCode(
      { auth, db: kernel.db, headers, address },
      String(form.get('code') ?? ''),
    );
    return redirect(to, { headers: withCookies(cookies) });
  } catch (error) {
    return outcomeOf(error);
  }
}

export default function SignInCode({ actionData }: Route.ComponentProps) {
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
    </AccessPage>
  );
}
