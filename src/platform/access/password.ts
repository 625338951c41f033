import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { Db } from '../db/database.ts';

/** A new password: long rather than intricate, as NIST SP 800-63B asks. */
export const newPassword = z.string().min(10).max(200);

/** Whether a password is the account's. An account without one (or no such account) has none that fits. */
export async function passwordIs(db: Db, userId: string, password: string): Promise<boolean> {
  const row = await credential(db, userId).select('password').executeTakeFirst();
  return row?.password ? verifyPassword({ hash: row.password, password }) : false;
}

/** Sets an account's password. */
export async function setPassword(db: Db, userId: string, password: string): Promise<void> {
  await db
    .updateTable('auth_account')
    .set({ password: await hashPassword(password), updated_at: new Date() })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute();
}

const credential = (db: Db, userId: string) =>
  db
    .selectFrom('auth_account')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential');
