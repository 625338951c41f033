import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { givenColumns, givenIds } from '../members/given-columns.ts';
import { grantFacts, resolveGiven } from '../members/resolve-given.ts';
import { directoryPermissions } from '../permissions.ts';

export const revokeInvitation = defineOperation({
  name: 'invitation.revoke',
  summary: 'Makes an invitation that nobody has accepted worthless.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['invitation.revoke'],
  http: { method: 'delete', path: '/invitations/{id}' },
  async load(context, { id }) {
    const row = await context.trx
      .selectFrom('invitation')
      .select(['id', 'email', 'accepted_at', 'revoked_at', ...givenColumns])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row ? { ...row, given: await resolveGiven(context, givenIds.parse(row)) } : null;
  },
  async run({ trx, target, now, audit }, { id }) {
    if (target.accepted_at || target.revoked_at) throw refuse('directory.invitation-used');
    await trx.updateTable('invitation').set({ revoked_at: now }).where('id', '=', id).execute();
    audit({
      objectType: 'invitation',
      objectId: id,
      objectName: target.email ?? undefined,
      before: { ...grantFacts(target.given), email: target.email },
      after: null,
    });
    return { id };
  },
});
