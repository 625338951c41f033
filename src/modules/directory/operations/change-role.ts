import { z } from 'zod';
import { roles } from '#platform/access/actor.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadMembership, requireOtherAdministrator } from '../members/load-membership.ts';
import { directoryPermissions } from '../permissions.ts';

export const changeRole = defineOperation({
  name: 'membership.change-role',
  summary: 'Gives a member another role; the last administrator keeps theirs.',
  input: z.object({ id: z.uuid(), role: z.enum(roles) }),
  output: z.object({ id: z.uuid(), role: z.enum(roles), version: z.number().int() }),
  permission: directoryPermissions['membership.change-role'],
  http: { method: 'put', path: '/members/{id}/role' },
  load: loadMembership,
  version: (target) => target.version,
  async run(context, { id, role }) {
    const { trx, target } = context;
    if (role !== 'administrator') await requireOtherAdministrator(context, target);
    const version = target.version + 1;
    await trx.updateTable('membership').set({ role, version }).where('id', '=', id).execute();
    context.audit({
      objectType: 'membership',
      objectId: id,
      objectName: target.name,
      before: { role: target.role },
      after: { role },
    });
    return { id, role, version };
  },
});
