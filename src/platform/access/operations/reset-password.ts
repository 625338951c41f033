import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../errors.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { defineOperation, type OperationContext } from '../../operation/define.ts';
import { agreeWithAnother, isAdministrator } from '../consent.ts';
import { accountObject, loadAccount } from '../load-account.ts';
import { newPassword, setPassword } from '../password.ts';
import { beginReset, endResets, resetHours } from '../password-reset.ts';
import { accountPermissions } from '../permissions.ts';
import { resetLetter } from '../reset-letter.ts';
import { endSecondFactors, tellUnprotected } from '../second-factor.ts';
import { endSessions } from '../sessions.ts';

/** Not offered by the API. `askReset` runs it for a visitor who has forgotten the password. */
export const askResetOperation = defineOperation({
  name: 'account.ask-reset',
  summary: 'Sends the link for a new password to the address of the account.',
  input: z.object({ userId: z.string() }),
  output: z.object({ expiresAt: z.date() }),
  permission: accountPermissions['account.ask-reset'],
  load: ({ trx }, { userId }) => loadAccount(trx, userId),
  async run(context) {
    const { target, audit } = context;
    const { link, expiresAt } = await makeLink(context, resetHours.asked);
    const letter = resetLetter(context, { link, expiresAt, language: target.language });
    const hidden = (await isShared(context)) ? 'always' : 'once_sent';
    await queueMail(context, { to: target.email, hidden, ...letter });
    audit({ ...accountObject(target), before: null, after: { delivery: 'mail' } });
    return { expiresAt };
  },
});

/** The way back in for a colleague, by the centre's administrator. */
export const giveReset = defineOperation({
  name: 'account.give-reset',
  summary: 'Makes a link for a new password for a member of the centre, sent or shown once.',
  input: z.object({
    membershipId: z.uuid(),
    /** `mail` sends the link to the account's address, `link` shows it once, to be printed or handed over. */
    delivery: z.enum(['mail', 'link']),
    /** The telephone is lost: using the link takes the codes and the keys of the account away too. */
    withoutCode: z.boolean().default(false),
  }),
  output: z.object({
    link: z.string().nullable(),
    expiresAt: z.date(),
    /** It is an administrator's: another one has to ask for the same within two days. */
    waits: z.boolean(),
  }),
  permission: accountPermissions['account.give-reset'],
  async load({ trx }, { membershipId }) {
    const member = await trx
      .selectFrom('membership')
      .select('user_id as userId')
      .where('id', '=', membershipId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return member ? loadAccount(trx, member.userId) : null;
  },
  async run(context, { delivery, withoutCode }) {
    const { target, audit } = context;
    const shared = await isShared(context);
    // One centre's administrator must not come by what the person may do in another.
    if (delivery === 'link' && shared) throw refuse('reset-of-shared-account');
    // Whoever sees the link can become the account, and without codes whoever reads its mail. Of an administrator no
    // one alone may.
    const weighty = delivery === 'link' || withoutCode || !context.kernel.config.smtpUrl;
    if (
      weighty &&
      (await isAdministrator(context, target.id)) &&
      !(await agreeWithAnother(context, target.id, withoutCode))
    ) {
      audit({
        ...accountObject(target),
        before: null,
        after: { delivery, withoutCode, waits: true },
      });
      return { link: null, expiresAt: context.now, waits: true };
    }
    const { link, expiresAt } = await makeLink(context, resetHours.given, withoutCode);
    if (delivery === 'mail') {
      const { language } = target;
      const letter = resetLetter(context, { link, expiresAt, language, withoutCode });
      const hidden = shared ? 'always' : 'once_sent';
      await queueMail(context, { to: target.email, hidden, ...letter });
    }
    audit({
      ...accountObject(target),
      before: null,
      after: { delivery, withoutCode, expiresAt: expiresAt.toISOString() },
    });
    return { link: delivery === 'link' ? link : null, expiresAt, waits: false };
  },
});

/** Not offered by the API: `useReset` checks the secret and runs it. */
export const useResetOperation = defineOperation({
  name: 'account.use-reset',
  summary: 'Gives the account the new password of who brought the link, and ends its sessions.',
  input: z
    .object({
      userId: z.string(),
      withoutCode: z.boolean().default(false),
      password: newPassword,
      repeat: z.string(),
    })
    .refine(({ password, repeat }) => password === repeat, {
      path: ['repeat'],
      params: { code: 'not-repeated' },
      error: 'the repeated password differs',
    }),
  output: z.object({ email: z.string() }),
  permission: accountPermissions['account.use-reset'],
  load: ({ trx }, { userId }) => loadAccount(trx, userId),
  async run(context, { password, withoutCode }) {
    const { trx, target, audit } = context;
    // The account is locked by now: of two with the same link the second finds none.
    if ((await endResets(trx, target.id)) === 0) throw refuse('reset-invalid');
    await setPassword(trx, target.id, password);
    if (withoutCode && (await endSecondFactors(trx, target.id)))
      await tellUnprotected(context, target);
    const endedSessions = await endSessions(trx, target.id);
    audit({ ...accountObject(target), before: null, after: { withoutCode, endedSessions } });
    return { email: target.email };
  },
});

/** Whether another centre has made the account a member too, be it from a later day on. */
async function isShared({
  trx,
  actor,
  target,
}: OperationContext & { target: { id: string } }): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select is_member_elsewhere(${target.id}, ${actor.centreId}) as shared`.execute(trx);
  return rows[0]?.shared ?? true;
}

async function makeLink(
  { trx, kernel, target, now }: OperationContext & { target: { id: string } },
  hours: number,
  withoutCode = false,
): Promise<{ link: string; expiresAt: Date }> {
  const { secret, expiresAt } = await beginReset(trx, target.id, now, hours, withoutCode);
  return { link: `${kernel.config.publicUrl}/password/${secret}`, expiresAt };
}
