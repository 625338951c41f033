import { type RawBuilder, sql } from 'kysely';
import type { WorkProgress } from '#platform/jobs/background-work.ts';
import { writeAuditOfMany } from '#platform/operation/audit.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { WrittenTable } from '../checking/planned.ts';
import { countRows } from '../checking/store-rows.ts';
import type { StoredImport } from '../work/stored-import.ts';
import { writtenTables } from './tables.ts';
import { tellingLeadersOfImport } from './telling-leaders.ts';
import { columnList, writesOf } from './writes-of.ts';

/**
 * Takes an accepted import back. What was changed since, or is referred to by now, stays as it is, with all that stands in
 * the same row of the sheet and in rows of the same object: those rows are marked as kept.
 */
export async function undoRows(
  context: OperationContext,
  target: StoredImport,
  progress: WorkProgress,
): Promise<void> {
  const { trx, now } = context;
  await markKept(context, target.id);
  await progress.tell(0);
  await tellingLeadersOfImport(context, target.id, () => takeBack(context, target.id, progress));
  await trx
    .updateTable('sheet_import')
    .set({
      state: 'undone',
      undone_at: now,
      counts: JSON.stringify(await countRows(trx, target.id)),
      version: sql`version + 1`,
    })
    .where('id', '=', target.id)
    .execute();
}

const every = { from: 0, to: 2_000_000_000 };

async function takeBack(
  context: OperationContext,
  importId: string,
  progress: WorkProgress,
): Promise<void> {
  const { trx } = context;
  for (const [done, { table, update, versioned }] of [...writtenTables].reverse().entries()) {
    await progress.tell(done, writtenTables.length);
    const writes = sql`with w as materialized (select * from ${writesOf(importId, table, every)})`;
    await sql`
      ${writes} delete from ${sql.table(table)} t using w where t.id = w.id and w.act = 'insert'`.execute(
      trx,
    );
    if (update.length === 0) continue;
    await sql`
      ${writes} update ${sql.table(table)} t
      set (${columnList(update)}) = (select ${columnList(update, 'r')} from jsonb_populate_record(t, w.before) r)
        ${versioned ? sql`, version = t.version + 1` : sql``}
      from w where t.id = w.id and w.act = 'update'`.execute(trx);
  }
  await writeAuditOfMany(
    context,
    'sheet.undo',
    sql`
      select s.object ->> 'type', (s.object ->> 'id')::uuid, s.object ->> 'name',
        (select jsonb_object_agg(key, value -> 1) from jsonb_each(s.changes)),
        case when s.state = 'changed' then (select jsonb_object_agg(key, value -> 0) from jsonb_each(s.changes)) end
      from sheet_row s
      where s.import_id = ${importId} and s.state in ('new', 'changed') and s.object is not null
      order by s.number`,
  );
}

/** Finds what is not as the import left it, until nothing more is found: what is kept keeps what it refers to. */
async function markKept({ trx }: OperationContext, importId: string): Promise<void> {
  for (const { table, versioned } of writtenTables)
    await keep(
      trx,
      importId,
      sql`
        with w as materialized (select * from ${writesOf(importId, table, every)}),
        undone as materialized (${undoneWrites(table)})
        select w.number from w left join ${sql.table(table)} t on t.id = w.id left join undone u on u.id = w.id
        where t.id is null or not ${saysStill(versioned)}`,
    );
  const references = await readReferences(trx);
  for (let found = true; found; ) {
    found = false;
    for (const { table, by, column } of references)
      found = (await keep(trx, importId, referring(importId, table, by, column))) || found;
    // An object whose one row is kept keeps the others: a card with a post that goes on.
    found =
      (await keep(
        trx,
        importId,
        sql`
          select s.number from sheet_row s
          where s.import_id = ${importId} and s.object ->> 'id' in (
            select k.object ->> 'id' from sheet_row k where k.import_id = ${importId} and k.state = 'kept')`,
      )) || found;
  }
}

async function readReferences(trx: OperationContext['trx']) {
  const { rows } = await sql<{ table: WrittenTable; by: string; column: string }>`
    select target as "table", r.table_name::text as "by", r.column_name::text as "column"
    from unnest(array['organisation', 'profession', 'person', 'post']) target
    cross join lateral references_to(('public.' || target)::regclass) r`.execute(trx);
  return rows;
}

/** @returns whether there were any */
async function keep(
  trx: OperationContext['trx'],
  importId: string,
  numbers: RawBuilder<unknown>,
): Promise<boolean> {
  // Found once: left to the planner they would be worked out anew for each row of the sheet.
  const { numAffectedRows } = await sql`
    with found (number) as materialized (${numbers})
    update sheet_row s set state = 'kept' from (select distinct number from found) f
    where s.import_id = ${importId} and s.state in ('new', 'changed') and s.number = f.number`.execute(
    trx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/**
 * The columns that were written hold the same, and nobody has written the row since: what another import wrote and has
 * taken back does not count, and left two versions behind.
 */
function saysStill(versioned: boolean): RawBuilder<boolean> {
  const same = sql<boolean>`to_jsonb(t) @> to_jsonb(jsonb_populate_record(t, w.after - 'version'))`;
  const left = sql`coalesce((w.after ->> 'version')::int, 1)`;
  return versioned
    ? sql<boolean>`(${same} and t.version = ${left} + 2 * (
        select count(*) from unnest(u.versions) found where found >= ${left}))`
    : same;
}

/** Rows that imports changed which have been taken back since, with the versions in which those found them. */
function undoneWrites(table: WrittenTable): RawBuilder<unknown> {
  return sql`
    select (one ->> 'id')::uuid as id, array_agg((one -> 'before' ->> 'version')::int) as versions
    from sheet_import i join sheet_row s on s.import_id = i.id cross join lateral jsonb_array_elements(s.writes) one
    where i.state = 'undone' and s.state in ('new', 'changed') and one ->> 't' = ${table} and one ->> 'a' = 'update'
    group by 1`;
}

/**
 * Rows of the sheet whose new objects something refers to by now. References out of rows that the same import has added
 * don't count. Both sides are made once: worked out for each reference they would take minutes.
 */
function referring(
  importId: string,
  table: WrittenTable,
  by: string,
  column: string,
): RawBuilder<unknown> {
  const own = writtenTables.find((one) => one.table === by);
  const made = sql`made as materialized (
    select w.number, w.id from ${writesOf(importId, table, every)} where w.act = 'insert')`;
  const referred = sql`made join ${sql.table(by)} other on other.${sql.ref(column)} = made.id`;
  if (!own) return sql`with ${made} select made.number from ${referred}`;
  return sql`
    with ${made},
    mine as materialized (select w.id from ${writesOf(importId, own.table, every)} where w.act = 'insert')
    select made.number from ${referred} left join mine on mine.id = other.id where mine.id is null`;
}
