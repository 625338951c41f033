import { z } from 'zod';
import { accountName } from '#platform/access/members.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../../permissions.ts';

/** Not offered by the API: it is the browser's session that looks through another's eyes. */
export const beginViewing = defineOperation({
  name: 'access.view-as',
  summary:
    'Shows the program to an administrator as a member sees it, for half an hour, without acting.',
  input: z.object({ membershipId: z.uuid(), sessionId: z.string().min(1).max(100) }),
  output: z.object({ name: z.string() }),
  permission: directoryPermissions['access.view-as'],
  async load({ trx, actor }, { membershipId, sessionId }) {
    const membership = await trx
      .selectFrom('membership')
      .select(['id', 'user_id as userId'])
      .where('id', '=', membershipId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const session = await trx
      .selectFrom('auth_session')
      .select('id')
      .where('id', '=', sessionId)
      .where('user_id', '=', actor.userId ?? '')
      .executeTakeFirst();
    return membership && session ? membership : null;
  },
  async run({ trx, actor, target, now, audit }, { sessionId }) {
    await trx
      .updateTable('viewing')
      .set({ ended_at: now })
      .where('session_id', '=', sessionId)
      .where('ended_at', 'is', null)
      .execute();
    await trx
      .insertInto('viewing')
      .values({
        centre_id: actor.centreId,
        session_id: sessionId,
        user_id: actor.userId ?? '',
        membership_id: target.id,
      })
      .execute();
    const name = await accountName(trx, target.userId);
    audit({ objectType: 'membership', objectId: target.id, objectName: name });
    return { name };
  },
});
