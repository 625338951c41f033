import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { directoryPermissions } from '../../permissions.ts';
import { requireFreeName, roleInput } from '../../roles/load-role.ts';

export const createRole = defineOperation({
  name: 'role.create',
  summary:
    'Composes a role of permissions; it is given to members in the whole centre or in places.',
  input: roleInput,
  output: z.object({ id: z.uuid(), version: z.number().int() }),
  permission: directoryPermissions['role.create'],
  http: { method: 'post', path: '/roles', status: 201 },
  load: nothingToLoad,
  async run(context, { name, permissions }) {
    const { trx, actor } = context;
    await requireFreeName(context, name);
    const made = await trx
      .insertInto('own_role')
      .values({ centre_id: actor.centreId, name, permissions })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    context.audit({
      objectType: 'role',
      objectId: made.id,
      objectName: name,
      before: null,
      after: { name, scopes: permissions },
    });
    return made;
  },
});
