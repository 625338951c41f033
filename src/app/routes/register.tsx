import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { askedRoles, askRegistration, findOpenCentre } from '#modules/directory/public.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { AccessPage } from '../access/access-page.tsx';
import type { Route } from './+types/register';

export async function loader(args: Route.LoaderArgs) {
  const centre = await findOpenCentre(callerOf(args).kernel, args.params.centreId);
  return centre && { name: centre.name, organisations: centre.organisations, roles: askedRoles };
}

export async function action(args: Route.ActionArgs) {
  const { kernel, address } = callerOf(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const given = {
    name: text('name'),
    email: text('email'),
    organisationId: text('organisationId'),
    role: text('role') as (typeof askedRoles)[number],
    post: text('post'),
    note: text('note'),
  };
  try {
    await askRegistration(kernel, args.params.centreId, given, address);
    return { ok: true as const, value: given.email };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Asks for an account in an institution; who leads it confirms, and a letter with a link comes. */
export default function Register({ loaderData: centre, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['directoryMembers', 'access']);
  const sayRole = useSayRole();
  const problems = useProblems(actionData);
  if (!centre || actionData?.ok)
    return (
      <AccessPage
        title={t(centre ? 'registration.sent' : 'registration.closed')}
        lead={t(centre ? 'registration.sentText' : 'registration.closedText')}
      >
        <Button component={Link} to="/sign-in" fullWidth size="md" variant="default">
          {t('access:invitation.toSignIn')}
        </Button>
      </AccessPage>
    );
  const labels = {
    name: t('registration.name'),
    email: t('registration.email'),
    organisationId: t('registration.organisation'),
    role: t('role'),
    post: t('registration.post'),
    note: t('registration.note'),
  };
  return (
    <AccessPage
      title={t('registration.ask')}
      lead={t('registration.askLead', { centre: centre.name })}
    >
      <FormShell
        problems={problems}
        labels={labels}
        actions={
          <Button type="submit" fullWidth size="md">
            {t('registration.send')}
          </Button>
        }
      >
        <TextField name="name" label={labels.name} autoComplete="name" required size="md" />
        <TextField
          name="email"
          type="email"
          label={labels.email}
          autoComplete="email"
          required
          size="md"
        />
        <SelectField
          name="organisationId"
          label={labels.organisationId}
          size="md"
          data={[
            { value: '', label: t('registration.choose') },
            ...centre.organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          name="role"
          label={labels.role}
          size="md"
          data={centre.roles.map((role) => ({
            value: role,
            label: sayRole({ role, ownRole: null }),
          }))}
        />
        <TextField name="post" label={labels.post} size="md" />
        <TextField name="note" label={labels.note} size="md" />
      </FormShell>
    </AccessPage>
  );
}
