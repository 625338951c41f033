import { z } from 'zod';
import { roles } from '#platform/access/actor.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../permissions.ts';

export const revokeInvitation = defineOperation({
  name: 'invitation.revoke',
  summary: 'Makes an invitation that nobody has accepted worthless.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['invitation.revoke'],
  http: { method: 'delete', path: '/invitations/{id}' },
  async load({ trx }, { id }) {
    const row = await trx
      .selectFrom('invitation')
      .select(['id', 'email', 'role', 'accepted_at', 'revoked_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row ? { ...row, role: z.enum(roles).parse(row.role) } : null;
  },
  async run({ trx, target, now, audit }, { id }) {
    if (target.accepted_at || target.revoked_at) throw refuse('directory.invitation-used');
    await trx.updateTable('invitation').set({ revoked_at: now }).where('id', '=', id).execute();
    audit({
      objectType: 'invitation',
      objectId: id,
      objectName: target.email ?? undefined,
      before: { role: target.role, email: target.email },
      after: null,
    });
    return { id };
  },
});
