import { sql } from 'kysely';
import { membershipsOf } from '#platform/access/identify.ts';
import { protectedAccount } from '#platform/access/second-factor.ts';
import type { Db } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';

/** An account with the centres that it may work in; across centres, so for the command line only. */
export interface Account {
  id: string;
  email: string;
  name: string;
  /** A code or a passkey protects it too. */
  twoFactor: boolean;
  sessions: number;
  places: { centreId: string; centre: string; roles: string[] }[];
}

/** All accounts of the installation, by address. */
export async function listAccounts(db: Db): Promise<Account[]> {
  const rows = await db
    .selectFrom('auth_user')
    .select(['id', 'email', 'name', protectedAccount.as('twoFactor')])
    .select((eb) =>
      eb
        .selectFrom('auth_session')
        .whereRef('user_id', '=', 'auth_user.id')
        .where('expires_at', '>', new Date())
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('sessions'),
    )
    .orderBy('email')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      sessions: row.sessions ?? 0,
      places: await placesOf(db, row.id),
    })),
  );
}

/** The account with an address, or null. */
export async function findAccount(db: Db, email: string): Promise<Account | null> {
  const address = email.trim().toLowerCase();
  return (await listAccounts(db)).find((one) => one.email === address) ?? null;
}

/** The centres of the installation, the oldest first. */
export async function listCentres(db: Db) {
  const { rows } = await sql<{ id: string }>`select id from list_centres()`.execute(db);
  return Promise.all(
    rows.map(({ id }) =>
      inCentre(db, id, 'read', (trx) =>
        trx
          .selectFrom('centre')
          .select(['id', 'name', 'short_name as shortName', 'is_demo as isDemo'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      ),
    ),
  );
}

async function placesOf(db: Db, userId: string): Promise<Account['places']> {
  return (await membershipsOf(db, userId)).map(({ centreId, centreShortName, grants }) => ({
    centreId,
    centre: centreShortName,
    roles: grants.map(({ role }) => (typeof role === 'string' ? role : role.name)),
  }));
}
