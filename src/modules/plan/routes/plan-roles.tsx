import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { resolveRole } from '../operations/resolve-role.ts';
import { planPermissions } from '../permissions.ts';
import { listPlanRoles } from '../queries/list-plan-roles.ts';
import { listStaff } from '../queries/list-staff.ts';
import classes from '../ui/document/form.module.css';
import { RoleRow } from '../ui/document/roles/RoleRow.tsx';
import type { Route } from './+types/plan-roles';
import { textOf } from './plan-form.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const [roles, staff] = await Promise.all([
    read(args, listPlanRoles, { planId: args.params.planId }),
    read(args, listStaff, {}),
  ]);
  return {
    roles,
    staff,
    mayResolve: holds(actor, 'plan.role.resolve', planPermissions['plan.role.resolve']),
  };
}

export type RolesData = Awaited<ReturnType<typeof loader>>;

/** Says whom a role means; the open tasks follow at once. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  return act(args, resolveRole, {
    role: textOf(form, 'role'),
    personIds: form.getAll('personId').map(String),
  });
}

export default function PlanRoles({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('planDocument');
  const [params] = useSearchParams();
  const { roles, staff, mayResolve } = loaderData;
  if (roles.length === 0) return <EmptyState title={t('roles.none')} />;
  return (
    <>
      <p className={classes.note}>{t('roles.lead')}</p>
      {roles.map((role) => (
        <RoleRow
          key={role.role}
          role={role}
          staff={staff}
          mayResolve={mayResolve}
          open={params.get('role') === role.role}
        />
      ))}
    </>
  );
}
