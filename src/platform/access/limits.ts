import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Schedule } from '../jobs/define.ts';
import { networkOf } from './network.ts';

const windowMinutes = 15;
/** Whoever is written to without having asked is spared for longer. */
const longerMinutes: Record<string, number> = { 'letters-account': 6 * 60 };
const minutesOf = (kind: string) => longerMinutes[kind] ?? windowMinutes;
/** Failures within the window after which no further attempt is looked at. A whole office shares an address. */
const allowed = {
  account: 10,
  network: 60,
  'reset-account': 3,
  'reset-network': 20,
  'event-account': 5,
  'event-network': 120,
  // Letters that visitors have sent to one mailbox, whichever event they name.
  'letters-account': 12,
  // A whole hall shares an address when it says that it is there.
  'here-account': 30,
  'here-network': 1500,
  // Pages of a public calendar that had to be made anew.
  'calendar-network': 240,
  // Sheets and credentials that visitors fetch: each is made anew.
  'certificate-network': 120,
  // Materials that participants open by the links of their letters, a whole hall at once.
  'material-account': 120,
  'material-network': 1500,
  // What speakers send by the links of theirs: answers, and files that are read whole.
  'speaker-account': 20,
  'speaker-network': 60,
};

/** Who tries: the account, whether or not it exists (null when only the network is known), and from where. */
export interface Attempt {
  account: string | null;
  address: string | null;
}

/**
 * Makes an attempt that may fail only so often, by account and by network. It is counted before it is
 * made, so that many at the same moment are not let through together. A success clears the account's
 * failures, not the network's: others may be attacking from it.
 *
 * @param isFailure - whether an error of the attempt is a wrong password or code; others don't count.
 * @throws AppError `too-many-requests` with `retryAfter` in seconds; whatever the attempt throws.
 */
export async function withinLimits<R>(
  db: Db,
  who: Attempt,
  isFailure: (error: unknown) => boolean,
  attempt: () => Promise<R>,
): Promise<R> {
  const keys = keysOf(who);
  const at = await count(db, Object.values(keys));
  const uncount = () =>
    sql`delete from sign_in_failure where key = any(${Object.values(keys)}) and at = ${at}::timestamptz`.execute(
      db,
    );
  try {
    for (const [kind, key] of Object.entries(keys)) await refuseBeyond(db, kind, key);
    const result = await attempt();
    await uncount();
    if (keys.account)
      await db.deleteFrom('sign_in_failure').where('key', '=', keys.account).execute();
    return result;
  } catch (error) {
    if (!isFailure(error)) await uncount();
    throw error;
  }
}

/**
 * Lets something be asked for only so often, by account (whether or not it exists) and by network; every time counts.
 *
 * @throws AppError `too-many-requests` with `retryAfter` in seconds.
 */
export async function limitRequests(
  db: Db,
  what:
    | 'reset'
    | 'event'
    | 'letters'
    | 'calendar'
    | 'here'
    | 'certificate'
    | 'material'
    | 'speaker',
  who: Attempt,
): Promise<void> {
  const keys = Object.entries(keysOf(who)).map(([kind, key]) => [`${what}-${kind}`, key] as const);
  await count(
    db,
    keys.map(([kind, key]) => `${kind} ${key}`),
  );
  for (const [kind, key] of keys) await refuseBeyond(db, kind, `${kind} ${key}`);
}

async function count(db: Db, keys: string[]): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    with moment as (select clock_timestamp() as at),
      counted as (insert into sign_in_failure (key, at) select key, at from unnest(${keys}::text[]) key, moment)
    select at::text as at from moment`.execute(db);
  return rows[0]?.at ?? '';
}

async function refuseBeyond(db: Db, kind: string, key: string): Promise<void> {
  const minutes = minutesOf(kind);
  const { rows } = await sql<{ failures: number; oldest: Date }>`
    select count(*)::int as failures, min(at) as oldest from sign_in_failure
    where key = ${key} and at > now() - make_interval(mins => ${minutes})`.execute(db);
  const { failures = 0, oldest } = rows[0] ?? {};
  if (failures <= allowed[kind as keyof typeof allowed] || !oldest) return;
  const left = oldest.getTime() + minutes * 60_000 - Date.now();
  throw new AppError('too-many-requests', {
    reason: kind.includes('-') ? 'request-limit' : 'sign-in-limit',
    params: { minutes: Math.max(1, Math.ceil(left / 60_000)) },
    retryAfter: Math.max(1, Math.ceil(left / 1000)),
  });
}

/** Drops what no limit counts any more. */
export const forgetOldFailures: Schedule = {
  name: 'access.forget-old-failures',
  crontab: '*/15 * * * *',
  async run({ db }) {
    const longer = Object.entries(longerMinutes).map(
      ([kind, minutes]) => sql`when starts_with(key, ${`${kind} `}) then ${minutes}::int`,
    );
    await sql`delete from sign_in_failure
      where at < now() - make_interval(mins => case ${sql.join(longer, sql` `)} else ${windowMinutes} end)`.execute(
      db,
    );
  },
};

/** Longer than any address; what is typed beyond it tells no accounts apart, and would not go into an index. */
const longestAccount = 320;

function keysOf({ account, address }: Attempt): { account?: string; network?: string } {
  return {
    ...(account !== null && {
      account: `account:${account.trim().toLowerCase().replaceAll('\0', '').slice(0, longestAccount)}`,
    }),
    ...(address && { network: `network:${networkOf(address)}` }),
  };
}
