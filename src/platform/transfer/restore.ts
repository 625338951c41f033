import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { FileStore } from '../files/store.ts';
import { readCatalogue } from './catalogue.ts';
import { loadTables, openStage } from './load-rows.ts';
import { momentary, settleMoved } from './move-rules.ts';
import type { Package } from './package-reader.ts';
import { TransferRefused } from './refusal.ts';
import { requireTables } from './require-tables.ts';
import { schemaVersion } from './schema-version.ts';

/**
 * Puts an installation back out of a package, into a database that has been migrated and holds nothing: all or nothing.
 * Letters that waited to be sent are kept unsent, for they may have been sent since.
 *
 * @param db a connection of the database's owner
 * @throws TransferRefused `other-kind`, `other-schema`, `not-empty`, `damaged`
 */
export async function restore(db: Db, files: FileStore, from: Package): Promise<void> {
  const { kind, tables, schema } = from.manifest;
  if (kind !== 'installation') throw new TransferRefused('other-kind', kind);
  await db.transaction().execute(async (trx) => {
    const here = await schemaVersion(trx);
    if (here.digest !== schema.digest)
      throw new TransferRefused('other-schema', `${schema.last} ≠ ${here.last}`);
    const { rows: found } = await sql`
      select from centre union all select from auth_user limit 1`.execute(trx);
    if (found.length > 0) throw new TransferRefused('not-empty');
    const all = (await readCatalogue(trx)).filter(
      ({ name }) => !(momentary as readonly string[]).includes(name),
    );
    requireTables(
      all.map(({ name }) => name),
      tables,
    );
    await openStage(trx);
    await loadTables(trx, from, all, async () => {});
    await restoreCounters(trx);
    await settleMoved(trx, all, null);
    for (const { sha256 } of from.manifest.files) await files.put(sha256, await from.file(sha256));
  });
}

/** Lets counters of columns go on where the rows end. */
async function restoreCounters(trx: Db): Promise<void> {
  const { rows } = await sql<{ sequence: string; table: string; column: string }>`
    select s.oid::regclass::text as sequence, t.relname as table, a.attname as column
    from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
    join pg_class t on t.oid = d.refobjid join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace`.execute(trx);
  for (const { sequence, table, column } of rows)
    await sql`
      select setval(${sequence}::regclass, max(${sql.ref(column)})) from ${sql.id(table)}
      having max(${sql.ref(column)}) is not null`.execute(trx);
}
