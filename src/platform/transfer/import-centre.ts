import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { FileStore } from '../files/store.ts';
import { readCatalogue, type Table } from './catalogue.ts';
import { loadTables, openStage, stage } from './load-rows.ts';
import type { Manifest } from './manifest.ts';
import { accountTables, settleMoved, tablesOfCentre } from './move-rules.ts';
import type { Package } from './package-reader.ts';
import { TransferRefused } from './refusal.ts';
import { requireTables } from './require-tables.ts';
import { schemaVersion } from './schema-version.ts';

export interface ImportedCentre {
  centre: NonNullable<Manifest['centre']>;
  rows: number;
  files: number;
  /** Accounts that came along, and those that this installation had under the same address. */
  accounts: { made: number; known: number };
}

/**
 * Takes a centre out of a package into this installation: all of it or nothing. Its ids stay, so that addresses, codes and
 * the record of who did what stay true.
 *
 * @param db a connection of the database's owner
 * @throws TransferRefused `other-kind`, `other-schema`, `centre-exists`, `foreign-rows`, `damaged`
 */
export async function importCentre(
  db: Db,
  files: FileStore,
  from: Package,
): Promise<ImportedCentre> {
  const { centre, kind, tables, schema } = from.manifest;
  if (kind !== 'centre' || !centre) throw new TransferRefused('other-kind', kind);
  // Bytes without a row do no harm; rows without bytes would.
  for (const { sha256 } of from.manifest.files) await files.put(sha256, await from.file(sha256));
  return db.transaction().execute(async (trx) => {
    await sql`set local lock_timeout = '30s'`.execute(trx);
    const here = await schemaVersion(trx);
    if (here.digest !== schema.digest)
      throw new TransferRefused('other-schema', `${schema.last} ≠ ${here.last}`);
    const known = await trx
      .selectFrom('centre')
      .select('name')
      .where('id', '=', centre.id)
      .executeTakeFirst();
    if (known) throw new TransferRefused('centre-exists', known.name);
    const own = tablesOfCentre(await readCatalogue(trx));
    requireTables([...own.map(({ name }) => name), ...accountTables], tables);
    await openStage(trx);
    const accounts = await takeAccounts(trx, from);
    await loadTables(trx, from, own, async (table) => {
      await requireOwnRows(trx, table, centre.id);
      await renameAccounts(trx, table);
    });
    await settleMoved(trx, own, centre.id);
    await noteImport(trx, from.manifest, centre);
    return {
      centre,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      files: from.manifest.files.length,
      accounts,
    };
  });
}

/** The centre's own log says from when it goes on here. */
async function noteImport(
  trx: Db,
  { madeAt, schema }: Manifest,
  { id, shortName }: ImportedCentre['centre'],
): Promise<void> {
  await trx
    .insertInto('audit_entry')
    .values({
      centre_id: id,
      operation: 'centre.import',
      actor_kind: 'system',
      actor_name: 'kabinet centre import',
      object_type: 'centre',
      object_id: id,
      object_name: shortName,
      after: JSON.stringify({ madeAt, schema: schema.last }),
    })
    .execute();
}

/** Refuses rows that would land in another centre: a package is a file, whoever has made it. */
async function requireOwnRows(trx: Db, { name }: Table, centreId: string): Promise<void> {
  const column = name === 'centre' ? 'id' : 'centre_id';
  const { rows } = await sql`
    select from staged where line ->> ${column} is distinct from ${centreId} limit 1`.execute(trx);
  if (rows.length > 0) throw new TransferRefused('foreign-rows', name);
}

/** Brings the accounts that are not here yet. Who has one under the same address keeps it with its password. */
async function takeAccounts(trx: Db, from: Package): Promise<ImportedCentre['accounts']> {
  await sql`create temp table account_here (given text primary key, here text not null) on commit drop`.execute(
    trx,
  );
  await stage(trx, from, 'auth_user');
  await sql`
    insert into account_here
    select line ->> 'id', coalesce(u.id, line ->> 'id')
    from staged left join auth_user u on lower(u.email) = lower(line ->> 'email')`.execute(trx);
  // An address that changed hands must not give somebody another's account.
  const { rows: taken } = await sql`
    select from account_here a join auth_user u on u.id = a.here
    where a.given = a.here and not exists (
      select from staged where line ->> 'id' = u.id and lower(line ->> 'email') = lower(u.email)) limit 1`.execute(
    trx,
  );
  if (taken.length > 0) throw new TransferRefused('foreign-rows', 'auth_user');
  const made = await sql`
    insert into auth_user (id, name, email, email_verified, two_factor_enabled, language, created_at, updated_at)
    select r.id, r.name, r.email, r.email_verified, false, r.language, r.created_at, r.updated_at
    from staged, jsonb_populate_record(null::auth_user, line) r
    where not exists (select from auth_user u where lower(u.email) = lower(r.email))`.execute(trx);
  const count = Number(made.numAffectedRows ?? 0n);
  const all = from.manifest.tables.find(({ name }) => name === 'auth_user')?.rows ?? 0;
  await stage(trx, from, 'auth_account');
  await sql`
    insert into auth_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    select r.id, r.account_id, r.provider_id, r.user_id, r.password, r.created_at, r.updated_at
    from staged, jsonb_populate_record(null::auth_account, line) r
    where r.provider_id = 'credential' and exists (
      select from account_here a where a.given = r.user_id and a.here = r.user_id)
      and not exists (select from auth_account here where here.user_id = r.user_id)`.execute(trx);
  return { made: count, known: all - count };
}

/** Names accounts in the staged rows as this installation does. */
async function renameAccounts(trx: Db, { references }: Table): Promise<void> {
  for (const { column, to } of references) {
    if (to !== 'auth_user') continue;
    await sql`
      update staged set line = jsonb_set(line, array[${column}], to_jsonb(a.here))
      from account_here a where a.given = line ->> ${column} and a.here <> a.given`.execute(trx);
  }
}
