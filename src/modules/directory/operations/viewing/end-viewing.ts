import { z } from 'zod';
import { accountName } from '#platform/access/members.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../../permissions.ts';

/** Run as the administrator who looks, not as the member looked at. */
export const endViewing = defineOperation({
  name: 'access.end-view-as',
  summary: 'Ends looking at the program as another member sees it.',
  input: z.object({ sessionId: z.string().min(1).max(100) }),
  output: z.object({ ended: z.boolean() }),
  permission: directoryPermissions['access.end-view-as'],
  load: async ({ trx, actor }, { sessionId }) =>
    (await trx
      .selectFrom('viewing')
      .innerJoin('membership', 'membership.id', 'viewing.membership_id')
      .select([
        'viewing.id',
        'viewing.membership_id as membershipId',
        'membership.user_id as userId',
      ])
      .where('viewing.session_id', '=', sessionId)
      .where('viewing.user_id', '=', actor.userId ?? '')
      .where('viewing.ended_at', 'is', null)
      .executeTakeFirst()) ?? null,
  async run({ trx, target, now, audit }) {
    await trx.updateTable('viewing').set({ ended_at: now }).where('id', '=', target.id).execute();
    audit({
      objectType: 'membership',
      objectId: target.membershipId,
      objectName: await accountName(trx, target.userId),
    });
    return { ended: true };
  },
});
