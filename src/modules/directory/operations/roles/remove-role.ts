import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../../permissions.ts';
import { loadRole } from '../../roles/load-role.ts';

export const removeRole = defineOperation({
  name: 'role.remove',
  summary: 'Removes an own role that nobody has ever had.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['role.remove'],
  http: { method: 'delete', path: '/roles/{id}' },
  load: loadRole,
  version: (target) => target.version,
  async run({ trx, target, audit }, { id }) {
    const given = await trx
      .selectFrom('membership_grant')
      .select('id')
      .where('own_role_id', '=', id)
      .union(trx.selectFrom('invitation').select('id').where('own_role_id', '=', id))
      .executeTakeFirst();
    if (given) throw refuse('directory.role-in-use', { name: target.name });
    await trx.deleteFrom('own_role').where('id', '=', id).execute();
    audit({
      objectType: 'role',
      objectId: id,
      objectName: target.name,
      before: { name: target.name, scopes: target.permissions },
      after: null,
    });
    return { id };
  },
});
