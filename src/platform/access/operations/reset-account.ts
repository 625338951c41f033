import { z } from 'zod';
import { defineOperation } from '../../operation/define.ts';
import { accountObject, loadAccount } from '../load-account.ts';
import { newPassword, setPassword } from '../password.ts';
import { accountPermissions } from '../permissions.ts';
import { endSecondFactors, tellUnprotected } from '../second-factor.ts';
import { endSessions } from '../sessions.ts';

/** The way back in for who is locked out, by who has the server: `kabinet user reset-password|end-sessions`. */
export const resetAccount = defineOperation({
  name: 'account.reset',
  summary: 'Ends the sessions of an account; gives it a new password, takes codes and keys away.',
  input: z.object({
    userId: z.string(),
    password: newPassword.optional(),
    /** Takes the codes and the keys away: the telephone and the recovery codes are lost. */
    withoutCode: z.boolean().default(false),
  }),
  output: z.object({ ended: z.number().int() }),
  permission: accountPermissions['account.reset'],
  load: ({ trx }, { userId }) => loadAccount(trx, userId),
  async run(context, { password, withoutCode }) {
    const { trx, target, audit } = context;
    if (password) await setPassword(trx, target.id, password);
    if (withoutCode && (await endSecondFactors(trx, target.id)))
      await tellUnprotected(context, target);
    const ended = await endSessions(trx, target.id);
    audit({
      ...accountObject(target),
      before: null,
      after: { newPassword: Boolean(password), withoutCode, endedSessions: ended },
    });
    return { ended };
  },
});
