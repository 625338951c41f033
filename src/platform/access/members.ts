import type { Db } from '../db/database.ts';
import type { Grant } from './actor.ts';

/** Memberships of the centre with the accounts that they belong to; to be filtered and chosen from. */
export function selectMembers(db: Db) {
  return db.selectFrom('membership').innerJoin('auth_user', 'auth_user.id', 'membership.user_id');
}

/** The name and address of an account, for the audit. */
export async function accountName(db: Db, userId: string): Promise<string> {
  const row = await db
    .selectFrom('auth_user')
    .select(['name', 'email'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return `${row.name} <${row.email}>`;
}

/**
 * Makes an account a member of the transaction's centre with one grant, for the program itself (a new centre, the
 * demonstration, tests); people come by invitation.
 * @returns the membership's id.
 */
export async function addMember(
  trx: Db,
  {
    centreId,
    userId,
    personId = null,
    grant,
  }: { centreId: string; userId: string; personId?: string | null; grant: Grant },
): Promise<string> {
  const { id } = await trx
    .insertInto('membership')
    .values({ centre_id: centreId, user_id: userId, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('membership_grant')
    .values({ centre_id: centreId, membership_id: id, ...grantColumns(grant) })
    .execute();
  return id;
}

/** A grant's role and place as the columns of `membership_grant` and `invitation`. */
export function grantColumns({ role, place }: Grant) {
  const idOf = (kind: NonNullable<Grant['place']>['kind']) =>
    place?.kind === kind ? place.id : null;
  return {
    role: typeof role === 'string' ? role : null,
    own_role_id: typeof role === 'string' ? null : role.id,
    organisation_id: idOf('organisation'),
    section_id: idOf('section'),
    direction_id: idOf('direction'),
  };
}
