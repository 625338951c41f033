import { randomUUID } from 'node:crypto';
import type { Db } from '../db/database.ts';
import { hashSecret, newSecret } from './secret-token.ts';

/** How long a link for a new password works: one that was asked for by mail, one that an administrator gave. */
export const resetHours = { asked: 1, given: 72 } as const;

/**
 * Makes the account's link for a new password; the links before it stop working. Only its hash is kept, among the
 * verifications of the sign-in library.
 *
 * @param withoutCode - whether codes and keys of the account end when the link is used
 * @returns the secret for the link, and until when it works
 */
export async function beginReset(
  trx: Db,
  userId: string,
  now: Date,
  hours: number,
  withoutCode = false,
): Promise<{ secret: string; expiresAt: Date }> {
  await endResets(trx, userId);
  const { secret, hash } = newSecret('reset');
  const expiresAt = new Date(now.getTime() + hours * 60 * 60 * 1000);
  await trx
    .insertInto('auth_verification')
    .values({
      id: randomUUID(),
      identifier: identifierOf(hash, withoutCode),
      value: userId,
      expires_at: expiresAt,
    })
    .execute();
  return { secret, expiresAt };
}

/** Whose password the link renews; null when it is unknown, used or out of date. */
export async function findReset(
  db: Db,
  secret: string,
  now: Date,
): Promise<{ userId: string; withoutCode: boolean } | null> {
  const hash = hashSecret(secret);
  const row = await db
    .selectFrom('auth_verification')
    .select(['value as userId', 'identifier'])
    .where('identifier', 'in', [identifierOf(hash, false), identifierOf(hash, true)])
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row
    ? { userId: row.userId, withoutCode: row.identifier === identifierOf(hash, true) }
    : null;
}

/** Ends the account's links. @returns how many there were: none when somebody was faster with the same link. */
export async function endResets(trx: Db, userId: string): Promise<number> {
  const ended = await trx
    .deleteFrom('auth_verification')
    .where('value', '=', userId)
    .where('identifier', 'like', `${prefix}%`)
    .returning('id')
    .execute();
  return ended.length;
}

const prefix = 'password-reset:';
const identifierOf = (hash: Buffer, withoutCode: boolean) =>
  `${prefix}${withoutCode ? 'without-code:' : ''}${hash.toString('hex')}`;
