import { z } from 'zod';
import { defineOperation } from '../../operation/define.ts';
import { accountObject, loadOwnAccount } from '../load-account.ts';
import { accountPermissions } from '../permissions.ts';
import { endSessions } from '../sessions.ts';

export const endSession = defineOperation({
  name: 'account.end-session',
  summary: 'Signs out in one of the places where the person is signed in.',
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ id: z.string() }),
  permission: accountPermissions['account.end-session'],
  async load(context, { id }) {
    const session = await context.trx
      .selectFrom('auth_session')
      .select(['ip_address as address', 'user_agent as userAgent'])
      .where('id', '=', id)
      .where('user_id', '=', context.actor.userId ?? '')
      .executeTakeFirst();
    const account = await loadOwnAccount(context);
    return session && account ? { account, session } : null;
  },
  async run({ trx, target: { account, session }, audit }, { id }) {
    await trx.deleteFrom('auth_session').where('id', '=', id).execute();
    audit({ ...accountObject(account), before: { ...session }, after: null });
    return { id };
  },
});

export const endOtherSessions = defineOperation({
  name: 'account.end-other-sessions',
  summary: 'Signs out everywhere but here.',
  input: z.object({ sessionId: z.string().max(100) }),
  output: z.object({ ended: z.number().int() }),
  permission: accountPermissions['account.end-other-sessions'],
  load: loadOwnAccount,
  async run({ trx, target, audit }, { sessionId }) {
    const ended = await endSessions(trx, target.id, sessionId);
    audit({ ...accountObject(target), before: null, after: { endedSessions: ended } });
    return { ended };
  },
});
