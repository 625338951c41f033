import { sql } from 'kysely';
import type { OperationContext } from '../operation/define.ts';

/** How long one administrator's wish waits for another's consent, in hours. */
const waits = 48;

/** Whether an account manages the centre: then nobody renews its password alone. */
export async function isAdministrator(
  { trx, today }: OperationContext,
  userId: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('membership_grant')
    .innerJoin('membership', 'membership.id', 'membership_grant.membership_id')
    .select('membership_grant.id')
    .where('membership.user_id', '=', userId)
    .where('membership.ended_at', 'is', null)
    .where('membership_grant.role', '=', 'administrator')
    .where(sql<boolean>`daterange(since, until, '[]') @> ${today}::date`)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the consent of another administrator who has asked for the same before, codes included or not; else writes the wish down, which waits
 * for somebody else.
 * @returns whether two have agreed.
 */
export async function agreeWithAnother(
  { trx, actor, now }: OperationContext,
  userId: string,
  withoutCode: boolean,
): Promise<boolean> {
  const me = actor.userId ?? '';
  const since = new Date(now.getTime() - waits * 60 * 60_000);
  const agreed = await trx
    .updateTable('reset_request')
    .set({ confirmed_by: me, confirmed_at: now })
    .where('user_id', '=', userId)
    .where('without_code', '=', withoutCode)
    .where('asked_by', '!=', me)
    .where('asked_at', '>', since)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (agreed) return true;
  await trx
    .deleteFrom('reset_request')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .execute();
  await trx
    .insertInto('reset_request')
    .values({
      centre_id: actor.centreId,
      user_id: userId,
      asked_by: me,
      asked_at: now,
      without_code: withoutCode,
    })
    .execute();
  return false;
}
