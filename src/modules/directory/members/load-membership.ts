import { sql } from 'kysely';
import { accountName } from '#platform/access/members.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { ShownGrant } from './grant-shapes.ts';
import { grantsOf } from './read-grants.ts';

/**
 * Locks a membership that has not ended. The centre is locked first: two administrators who end each
 * other's rights at the same moment come one after the other.
 */
export async function loadMembership(context: OperationContext, { id }: { id: string }) {
  const { trx, actor, today } = context;
  await trx
    .selectFrom('centre')
    .select('id')
    .where('id', '=', actor.centreId)
    .forUpdate()
    .execute();
  const row = await trx
    .selectFrom('membership')
    .select(['id', 'user_id as userId', 'person_id as personId', 'version'])
    .select((eb) => grantsOf(eb.ref('membership.id'), today).as('grants'))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, name: await accountName(trx, row.userId) } : null;
}

export type LoadedMembership = NonNullable<Awaited<ReturnType<typeof loadMembership>>>;

/** A membership together with one of its grants that has not ended; null when either is not there. */
export async function loadGrant(
  context: OperationContext,
  { id, grantId }: { id: string; grantId: string },
) {
  const membership = await loadMembership(context, { id });
  const grant = membership?.grants.find((one) => one.id === grantId && one.state !== 'ended');
  if (!membership || !grant) return null;
  return { ...membership, grant, given: await givenOf(context, grant) };
}

/** The role of a shown grant with its permissions. */
async function givenOf({ trx }: OperationContext, { role, ownRole }: ShownGrant) {
  if (role) return role;
  return trx
    .selectFrom('own_role')
    .select(['id', 'name', 'permissions'])
    .where('id', '=', ownRole?.id ?? '')
    .executeTakeFirstOrThrow();
}

/** The next version of a membership whose grants have changed. */
export async function raiseVersion(
  { trx }: OperationContext,
  { id, version }: LoadedMembership,
): Promise<number> {
  await trx
    .updateTable('membership')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute();
  return version + 1;
}

/**
 * Asked after an administrator's grant was changed or ended.
 * @throws AppError `refused` (`directory.last-administrator`) when nobody is left who manages the centre without end.
 */
export async function requireAdministrator({ trx, today }: OperationContext): Promise<void> {
  const left = await trx
    .selectFrom('membership_grant')
    .innerJoin('membership', 'membership.id', 'membership_grant.membership_id')
    .select('membership.id')
    .where('membership_grant.role', '=', 'administrator')
    .where('membership_grant.until', 'is', null)
    .where(sql<boolean>`coalesce(membership_grant.since <= ${today}::date, true)`)
    .where('membership.ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!left) throw refuse('directory.last-administrator');
}
