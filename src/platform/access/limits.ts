import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { networkOf } from './network.ts';

const windowMinutes = 15;
/** Failures within the window after which no further attempt is looked at. A whole office shares an address. */
const allowed = { account: 10, network: 60 };

/**
 * Refuses when an account or a network has failed too often lately.
 * @throws AppError `too-many-requests` with `retryAfter` in seconds.
 */
export async function checkLimits(db: Db, account: string, address: string | null): Promise<void> {
  for (const [kind, key] of keys(account, address)) {
    const { rows } = await sql<{ failures: number; oldest: Date | null }>`
      select count(*)::int as failures, min(at) as oldest from sign_in_failure
      where key = ${key} and at > now() - make_interval(mins => ${windowMinutes})`.execute(db);
    const { failures = 0, oldest } = rows[0] ?? {};
    if (failures >= allowed[kind] && oldest) {
      const until = oldest.getTime() + windowMinutes * 60_000;
      throw new AppError('too-many-requests', {
        reason: 'sign-in-limit',
        params: { minutes: Math.max(1, Math.ceil((until - Date.now()) / 60_000)) },
        retryAfter: Math.max(1, Math.ceil((until - Date.now()) / 1000)),
      });
    }
  }
}

/** Counts a failed attempt, for the account whether or not it exists. */
export async function countFailure(db: Db, account: string, address: string | null): Promise<void> {
  const rows = keys(account, address).map(([, key]) => ({ key }));
  await db.insertInto('sign_in_failure').values(rows).execute();
}

/** A success clears the account's failures, not the network's: others may be attacking from it. */
export async function clearFailures(db: Db, account: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('key', '=', accountKey(account)).execute();
}

/** Drops what no limit counts any more. */
export async function forgetOldFailures(db: Db): Promise<void> {
  await sql`delete from sign_in_failure where at < now() - make_interval(mins => ${windowMinutes})`.execute(
    db,
  );
}

const accountKey = (account: string) => `account:${account.trim().toLowerCase()}`;

function keys(account: string, address: string | null): ['account' | 'network', string][] {
  return [
    ['account', accountKey(account)],
    ...(address ? ([['network', `network:${networkOf(address)}`]] as ['network', string][]) : []),
  ];
}
