import type { Db } from '../db/database.ts';

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
