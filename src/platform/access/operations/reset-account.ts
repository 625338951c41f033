import { z } from 'zod';
import { defineOperation } from '../../operation/define.ts';
import { accountObject, loadAccount } from '../load-account.ts';
import { newPassword, setPassword } from '../password.ts';
import { accountPermissions } from '../permissions.ts';
import { endSessions } from '../sessions.ts';

/** The way back in for who is locked out, by who has the server: `kabinet user reset-password|end-sessions`. */
export const resetAccount = defineOperation({
  name: 'account.reset',
  summary:
    'Ends the sessions of an account; gives it a new password, takes its second factor away.',
  input: z.object({
    userId: z.string(),
    password: newPassword.optional(),
    /** Takes the second factor away: the telephone and the recovery codes are lost. */
    withoutCode: z.boolean().default(false),
  }),
  output: z.object({ ended: z.number().int() }),
  permission: accountPermissions['account.reset'],
  load: ({ trx }, { userId }) => loadAccount(trx, userId),
  async run({ trx, target, audit }, { password, withoutCode }) {
    if (password) await setPassword(trx, target.id, password);
    if (withoutCode) {
      await trx.deleteFrom('auth_two_factor').where('user_id', '=', target.id).execute();
      await trx
        .updateTable('auth_user')
        .set({ two_factor_enabled: false })
        .where('id', '=', target.id)
        .execute();
    }
    const ended = await endSessions(trx, target.id);
    audit({
      ...accountObject(target),
      before: null,
      after: { newPassword: Boolean(password), withoutCode, endedSessions: ended },
    });
    return { ended };
  },
});
