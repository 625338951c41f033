import { sql } from 'kysely';
import type { Grant } from '#platform/access/actor.ts';
import { grantColumns } from '#platform/access/members.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';

export interface Period {
  since: string | null;
  until: string | null;
  ground: string;
}

/**
 * Gives a member a role in a place for a time.
 * @returns the grant's id. @throws AppError `refused` (`directory.already-granted`) when they have it then.
 */
export async function addGrant(
  { trx, actor }: OperationContext,
  membershipId: string,
  grant: Grant,
  period: Period,
): Promise<string> {
  const { id } = await once(
    trx
      .insertInto('membership_grant')
      .values({
        centre_id: actor.centreId,
        membership_id: membershipId,
        ...grantColumns(grant),
        ...period,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** Changes what a grant says. @throws AppError `refused` (`directory.already-granted`). */
export async function updateGrant(
  { trx }: OperationContext,
  id: string,
  grant: Grant,
  period: Period,
): Promise<void> {
  const { role: _, own_role_id: __, ...place } = grantColumns(grant);
  await once(
    trx
      .updateTable('membership_grant')
      .set({ ...place, ...period, left_on: null, until_unless_left: null })
      .where('id', '=', id)
      .execute(),
  );
}

/**
 * Ends grants of a membership that have not ended: they are valid up to `lastDay`, which is yesterday for those that
 * end at once. What would not have begun by then goes; the audit keeps it.
 *
 * @param ids - these only; all of the membership unless told.
 */
export async function endGrants(
  { trx, today }: OperationContext,
  membershipId: string,
  { ids, lastDay = addDays(today, -1) }: { ids?: readonly string[]; lastDay?: string } = {},
): Promise<void> {
  const chosen = sql<boolean>`membership_id = ${membershipId} and ${ids ? sql`id = any(${ids}::uuid[])` : sql`true`}`;
  await trx.deleteFrom('membership_grant').where(chosen).where('since', '>', lastDay).execute();
  await trx
    .updateTable('membership_grant')
    .set({ until: lastDay, left_on: null, until_unless_left: null })
    .where(chosen)
    .where(sql<boolean>`coalesce(until > ${lastDay}::date, true)`)
    .execute();
}

async function once<R>(write: Promise<R>): Promise<R> {
  try {
    return await write;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'membership_grant_once')
      throw refuse('directory.already-granted');
    throw error;
  }
}
