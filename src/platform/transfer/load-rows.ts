import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Table } from './catalogue.ts';
import { orderTables } from './order-tables.ts';
import type { Package } from './package-reader.ts';
import { TransferRefused } from './refusal.ts';

const portion = 2_000;

/** Makes room for the rows of one table at a time. */
export async function openStage(trx: Db): Promise<void> {
  await sql`create temp table staged (line jsonb not null) on commit drop`.execute(trx);
}

/** Reads the rows of a table into the stage, as they stand in the package. */
export async function stage(trx: Db, from: Package, table: string): Promise<void> {
  await sql`truncate staged`.execute(trx);
  let some: string[] = [];
  const flush = () =>
    sql`insert into staged (line) select unnest(${some}::text[])::jsonb`.execute(trx);
  for await (const line of from.lines(table)) {
    if (some.push(line) < portion) continue;
    await flush();
    some = [];
  }
  if (some.length > 0) await flush();
}

/** Writes the staged rows into their table in one statement, so that rows may refer to each other. @returns how many */
async function insertStaged(
  trx: Db,
  { name, columns }: Table,
  empty: readonly string[] = [],
): Promise<number> {
  const values = columns.map((column) =>
    empty.includes(column) ? sql`null` : sql.ref(`r.${column}`),
  );
  const { numAffectedRows } = await sql`
    insert into ${sql.id(name)} (${sql.join(columns.map((one) => sql.ref(one)))}) overriding system value
    select ${sql.join(values)} from staged, jsonb_populate_record(null::${sql.id(name)}, line) r`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Fills the columns that had to wait until all tables had their rows. */
async function fillLater(trx: Db, { name, key }: Table, columns: readonly string[]): Promise<void> {
  const set = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`r.${column}`)}`);
  const same = key.map((column) => sql`${sql.ref(`t.${column}`)} = ${sql.ref(`r.${column}`)}`);
  await sql`
    update ${sql.id(name)} t set ${sql.join(set)}
    from staged, jsonb_populate_record(null::${sql.id(name)}, line) r
    where ${sql.join(same, sql` and `)}`.execute(trx);
}

/**
 * Writes the rows of many tables with nothing but the constraints at work: what triggers work out is in the rows already.
 * Whoever writes into these tables waits meanwhile.
 * @param prepare changes or judges the staged rows of a table
 * @throws TransferRefused `damaged` where a table has got another number of rows than the package says
 */
export async function loadTables(
  trx: Db,
  from: Package,
  tables: readonly Table[],
  prepare: (table: Table) => Promise<void>,
): Promise<void> {
  const ordered = orderTables(tables);
  for (const { table } of ordered)
    await sql`alter table ${sql.id(table.name)} disable trigger user`.execute(trx);
  for (const { table, later } of ordered) {
    await stage(trx, from, table.name);
    await prepare(table);
    const rows = await insertStaged(trx, table, later);
    if (rows !== from.manifest.tables.find(({ name }) => name === table.name)?.rows)
      throw new TransferRefused('damaged', table.name);
  }
  for (const { table, later } of ordered) {
    if (later.length === 0) continue;
    await stage(trx, from, table.name);
    await prepare(table);
    await fillLater(trx, table, later);
  }
  // A trigger can be switched on again when no check of a constraint is left for the end.
  await sql`set constraints all immediate`.execute(trx);
  for (const { table } of ordered)
    await sql`alter table ${sql.id(table.name)} enable trigger user`.execute(trx);
}
