import { verifyPassword } from 'better-auth/crypto';
import type { Db } from '../db/database.ts';

/** Memberships of the centre with the accounts that they belong to; to be filtered and chosen from. */
export function selectMembers(db: Db) {
  return db.selectFrom('membership').innerJoin('auth_user', 'auth_user.id', 'membership.user_id');
}

/** Whether a password is the one of the account with this address; false for an unknown address. */
export async function passwordFits(
  db: Db,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const account = await db
    .selectFrom('auth_account')
    .innerJoin('auth_user', 'auth_user.id', 'auth_account.user_id')
    .select('auth_account.password')
    .where('auth_user.email', '=', email.trim().toLowerCase())
    .where('auth_account.provider_id', '=', 'credential')
    .executeTakeFirst();
  return account?.password ? verifyPassword({ hash: account.password, password }) : false;
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

/** Whether the account's address is already a user's. */
export async function accountExists(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row !== undefined;
}
