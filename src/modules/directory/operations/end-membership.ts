import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { loadMembership, requireOtherAdministrator } from '../members/load-membership.ts';
import { directoryPermissions } from '../permissions.ts';

export const endMembership = defineOperation({
  name: 'membership.end',
  summary: 'Ends what a member may do in the centre, at once; the account and the person stay.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['membership.end'],
  http: { method: 'delete', path: '/members/{id}' },
  load: loadMembership,
  version: (target) => target.version,
  async run(context, { id }) {
    const { trx, target, now } = context;
    await requireOtherAdministrator(context, target);
    await trx
      .updateTable('membership')
      .set({ ended_at: now, version: target.version + 1 })
      .where('id', '=', id)
      .execute();
    // Tokens would come back to life if the person were invited again.
    await trx
      .updateTable('api_token')
      .set({ revoked_at: now })
      .where('user_id', '=', target.userId)
      .where('revoked_at', 'is', null)
      .execute();
    context.audit({
      objectType: 'membership',
      objectId: id,
      objectName: target.name,
      before: { role: target.role },
      after: null,
    });
    return { id };
  },
});
