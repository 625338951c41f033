import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../../permissions.ts';
import { loadRole, requireFreeName, roleInput } from '../../roles/load-role.ts';

export const updateRole = defineOperation({
  name: 'role.update',
  summary: 'Changes what an own role gives, for everybody who has it, at once.',
  input: roleInput.extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: directoryPermissions['role.update'],
  http: { method: 'put', path: '/roles/{id}' },
  load: loadRole,
  version: (target) => target.version,
  async run(context, { id, name, permissions }) {
    const { trx, target } = context;
    await requireFreeName(context, name, id);
    const version = target.version + 1;
    await trx
      .updateTable('own_role')
      .set({ name, permissions, version })
      .where('id', '=', id)
      .execute();
    context.audit({
      objectType: 'role',
      objectId: id,
      objectName: name,
      before: { name: target.name, scopes: target.permissions },
      after: { name, scopes: permissions },
    });
    return { id, version };
  },
});
