import { sql } from 'kysely';
import type { OperationContext } from '../operation/define.ts';

/**
 * Takes an account away for good: nobody signs in with it any more, and nothing of it names the person. Its row stays
 * under a pseudonym, for records say who made them. An account that another centre trusts too stays as it is.
 *
 * @returns whether it was taken away
 */
export async function closeAccount(
  { trx, actor }: OperationContext,
  userId: string,
  pseudonym: string,
): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select is_member_elsewhere(${userId}, ${actor.centreId}) as shared`.execute(trx);
  if (rows[0]?.shared) return false;
  for (const table of ['auth_session', 'auth_account', 'auth_two_factor', 'auth_passkey'] as const)
    await trx.deleteFrom(table).where('user_id', '=', userId).execute();
  await trx
    .updateTable('auth_user')
    .set({
      name: pseudonym,
      email: `${userId}@erased.invalid`,
      email_verified: false,
      image: null,
      two_factor_enabled: false,
      language: null,
    })
    .where('id', '=', userId)
    .execute();
  return true;
}
