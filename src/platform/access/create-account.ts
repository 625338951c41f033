import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Db } from '../db/database.ts';

/**
 * Creates an account with a password, in the caller's transaction (accepting an invitation, the
 * command line, demo data). An account that exists is returned as it is: whoever was given a password
 * checks it against that account.
 */
export async function createAccount(
  db: Db,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<{ userId: string; created: boolean }> {
  const address = email.trim().toLowerCase();
  const userId = randomUUID();
  const added = await db
    .insertInto('auth_user')
    .values({ id: userId, name, email: address, email_verified: true })
    // Two invitations taken at the same moment: the second waits here for the first.
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) {
    const existing = await db
      .selectFrom('auth_user')
      .select('id')
      .where('email', '=', address)
      .executeTakeFirstOrThrow();
    return { userId: existing.id, created: false };
  }
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
