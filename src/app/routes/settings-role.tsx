import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { createRole, listRoles, removeRole, updateRole } from '#modules/directory/public.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { PermissionChoice } from '../office/roles/PermissionChoice.tsx';
import { permissionGroups } from '../office/roles/permission-groups.ts';
import type { Route } from './+types/settings-role';

export async function loader(args: Route.LoaderArgs) {
  const roles = await read(args, listRoles, {});
  const role = roles.find(({ id }) => id === args.params.roleId);
  if (args.params.roleId && !role) throw data(null, { status: 404 });
  return { role: role ?? null, groups: permissionGroups() };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.roleId;
  const input = {
    name: String(form.get('name') ?? ''),
    permissions: form.getAll('permissions').map(String),
  };
  const ifMatch = Number(form.get('version')) || undefined;
  const outcome = !id
    ? await act(args, createRole, input)
    : form.get('intent') === 'remove'
      ? await act(args, removeRole, { id })
      : await act(args, updateRole, { id, ...input }, { ifMatch });
  return outcome.ok ? redirect('/settings/roles?done') : outcome;
}

/** Composes an own role of permissions, or changes one. */
export default function SettingsRole({
  loaderData: { role, groups },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation(['directoryMembers', 'office']);
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={role ? role.name : t('ownRole.new')}
        lead={role ? t('ownRole.heldBy', { count: role.holders }) : undefined}
        crumbs={[
          { title: t('office:settings.title'), to: '/settings' },
          { title: t('office:settings.roles'), to: '/settings/roles' },
        ]}
        more={
          role && (
            <ConfirmButton
              label={t('ownRole.remove')}
              fields={{ intent: 'remove' }}
              question={t('ownRole.removeQuestion', { name: role.name })}
              confirm={t('ownRole.remove')}
            >
              <p>{t('ownRole.removeText')}</p>
            </ConfirmButton>
          )
        }
      />
      <FormShell
        problems={problems}
        labels={{ name: t('ownRole.name'), permissions: t('ownRole.permissions') }}
        actions={
          <>
            <Button type="submit">{t('save')}</Button>
            <Button component={Link} to="/settings/roles" variant="default">
              {t('cancel')}
            </Button>
          </>
        }
      >
        {role && <input type="hidden" name="version" value={role.version} />}
        <TextField
          name="name"
          label={t('ownRole.name')}
          description={t('ownRole.nameHint')}
          defaultValue={role?.name}
          maxLength={100}
          maw={480}
        />
        <PermissionChoice
          groups={groups}
          chosen={role?.permissions ?? []}
          problem={problems?.fields.permissions}
        />
      </FormShell>
    </>
  );
}
