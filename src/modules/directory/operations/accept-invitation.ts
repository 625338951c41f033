import { sql } from 'kysely';
import { z } from 'zod';
import type { Grant } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { newPassword, passwordIs } from '#platform/access/password.ts';
import { endResets } from '#platform/access/password-reset.ts';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { givenColumns, givenIds } from '../members/given-columns.ts';
import { grantFacts, resolveGiven } from '../members/resolve-given.ts';
import { addGrant } from '../members/write-grant.ts';
import { directoryPermissions } from '../permissions.ts';

/** What a visitor writes to take an invitation. */
export const acceptance = z.object({
  name: z.string().trim().min(2).max(150),
  email: z.email().max(254).toLowerCase(),
  /** A new one, or the one of the account that the address has. */
  password: newPassword,
});

/** Not offered by the API: `acceptInvitation` checks the secret and runs it. */
export const acceptInvitationOperation = defineOperation({
  name: 'invitation.accept',
  summary: 'Makes the account and the membership that an invitation promises.',
  input: acceptance.extend({ id: z.uuid() }),
  output: z.object({ userId: z.string(), membershipId: z.uuid() }),
  permission: directoryPermissions['invitation.accept'],
  async load(context, { id }) {
    const row = await context.trx
      .selectFrom('invitation')
      .select(['id', 'person_id as personId', ...givenColumns])
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', context.now)
      .forUpdate()
      .executeTakeFirst();
    return row ? { ...row, given: await resolveGiven(context, givenIds.parse(row)) } : null;
  },
  async run(context, { id, name, email, password }) {
    const { trx, target, now } = context;
    const { userId, created } = await createAccount(trx, { name, email, password });
    if (!created && !(await passwordIs(trx, userId, password)))
      throw refuse('directory.account-password-wrong');
    // A link for a new password that the account's other centre made must not lead into this one.
    if (!created) await endResets(trx, userId);
    const personId = await freePerson(context, target.personId, email);
    const membershipId = await join(context, { userId, personId, given: target.given });
    await trx.updateTable('invitation').set({ accepted_at: now }).where('id', '=', id).execute();
    context.audit({
      objectType: 'membership',
      objectId: membershipId,
      objectName: `${name} <${email}>`,
      before: null,
      after: { ...grantFacts(target.given), personId, invitationId: id },
    });
    return { userId, membershipId };
  },
});

/** The person invited, else the one with the same address; nobody who has an account by now. */
async function freePerson(
  { trx, today }: OperationContext,
  invited: string | null,
  email: string,
): Promise<string | null> {
  const found = await trx
    .selectFrom('person')
    .select('id')
    .where((eb) => (invited ? eb('id', '=', invited) : eb(eb.fn('lower', ['email']), '=', email)))
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.person_id', '=', 'person.id')
            .where('ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .executeTakeFirst();
  return found?.id ?? null;
}

/**
 * A membership that had ended begins again; one that stands gets one grant more.
 * @throws AppError `refused` (`directory.already-member`) when it has that already.
 */
async function join(
  context: OperationContext,
  { userId, personId, given }: { userId: string; personId: string | null; given: Grant },
): Promise<string> {
  const { trx, actor, today } = context;
  const { id } = await trx
    .insertInto('membership')
    .values({ centre_id: actor.centreId, user_id: userId, person_id: personId })
    .onConflict((conflict) =>
      conflict.columns(['centre_id', 'user_id']).doUpdateSet((eb) => ({
        ended_at: null,
        person_id: sql<string | null>`case when membership.ended_at is null
            then coalesce(membership.person_id, excluded.person_id) else excluded.person_id end`,
        version: eb('membership.version', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  try {
    await addGrant(context, id, given, { since: today, until: null, ground: '' });
  } catch (error) {
    if (error instanceof AppError) throw refuse('directory.already-member');
    throw error;
  }
  return id;
}
