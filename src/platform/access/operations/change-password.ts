import { z } from 'zod';
import { refuse } from '../../errors.ts';
import { defineOperation } from '../../operation/define.ts';
import { accountObject, loadOwnAccount } from '../load-account.ts';
import { newPassword, passwordIs, setPassword } from '../password.ts';
import { accountPermissions } from '../permissions.ts';
import { endSessions } from '../sessions.ts';

/** Not offered by the API. `changeOwnPassword` runs it and limits wrong attempts. */
export const changePassword = defineOperation({
  name: 'account.change-password',
  summary: 'Changes the own password and ends the other sessions.',
  input: z
    .object({
      current: z.string().min(1).max(200),
      next: newPassword,
      repeat: z.string(),
      /** The session that stays. */
      sessionId: z.string(),
    })
    .refine(({ next, repeat }) => next === repeat, {
      path: ['repeat'],
      params: { code: 'not-repeated' },
      error: 'the repeated password differs',
    })
    .refine(({ current, next }) => current !== next, {
      path: ['next'],
      params: { code: 'same-password' },
      error: 'the new password is the old one',
    }),
  output: z.object({ ended: z.number().int() }),
  permission: accountPermissions['account.change-password'],
  load: loadOwnAccount,
  async run({ trx, target, audit }, { current, next, sessionId }) {
    if (!(await passwordIs(trx, target.id, current))) throw refuse('password-wrong');
    await setPassword(trx, target.id, next);
    const ended = await endSessions(trx, target.id, sessionId);
    audit({ ...accountObject(target), before: null, after: { endedSessions: ended } });
    return { ended };
  },
});
