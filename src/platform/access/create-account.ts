import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Db } from '../db/database.ts';

/**
 * Creates an account with a password, in the caller's transaction (accepting an invitation, the
 * command line, demo data). An account that exists is returned as it is.
 */
export async function createAccount(
  db: Db,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<{ userId: string; created: boolean }> {
  const address = email.trim().toLowerCase();
  const existing = await db
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', address)
    .executeTakeFirst();
  if (existing) return { userId: existing.id, created: false };
  const userId = randomUUID();
  await db
    .insertInto('auth_user')
    .values({ id: userId, name, email: address, email_verified: true })
    .execute();
  await db
    .insertInto('auth_account')
    .values({
      id: randomUUID(),
      account_id: userId,
      provider_id: 'credential',
      user_id: userId,
      password: await hashPassword(password),
    })
    .execute();
  return { userId, created: true };
}
