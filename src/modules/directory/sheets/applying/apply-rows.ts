import { sql } from 'kysely';
import { refuse } from '#platform/errors.ts';
import type { WorkProgress } from '#platform/jobs/background-work.ts';
import { writeAuditOfMany } from '#platform/operation/audit.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { writtenTables } from './tables.ts';
import { columnList, writesOf } from './writes-of.ts';

/** Rows of the sheet that one statement writes. */
const step = 5_000;

/**
 * Writes what the accepted rows say, table after table, and the log of it by object.
 *
 * @throws AppError `refused` (`sheets.changed-meanwhile`) when a row of the directory is not as the check has seen it
 */
export async function applyRows(
  context: OperationContext,
  importId: string,
  progress: WorkProgress,
): Promise<void> {
  const { trx, actor } = context;
  const { last } = await trx
    .selectFrom('sheet_row')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  let done = 0;
  const total = writtenTables.length * last;
  for (const { table, insert, update, versioned } of writtenTables) {
    for (let from = 0; from < last; from += step) {
      const writes = writesOf(importId, table, { from, to: from + step });
      if (update.length > 0) {
        const { rows } = await sql<{ wanted: number; written: number }>`
          with w as materialized (select * from ${writes} where act = 'update'),
          written as (
            update ${sql.table(table)} t
            set (${columnList(update)}${versioned ? sql`, version` : sql``}) = (
              select ${columnList(update, 'r')}${versioned ? sql`, r.version` : sql``}
              from jsonb_populate_record(t, w.after) r)
            from w where t.id = w.id ${versioned ? sql`and t.version = (w.before ->> 'version')::int` : sql``}
            returning t.id)
          select (select count(*) from w) as wanted, (select count(*) from written) as written`.execute(
          trx,
        );
        if (rows[0]?.wanted !== rows[0]?.written) throw refuse('sheets.changed-meanwhile');
      }
      await sql`
        insert into ${sql.table(table)} (centre_id, ${columnList(insert)})
        select ${actor.centreId}::uuid, ${columnList(insert, 'r')}
        from ${writes}, jsonb_populate_record(null::${sql.table(table)}, w.after) r
        where w.act = 'insert' order by w.number`.execute(trx);
      done += Math.min(step, last - from);
      await progress.tell(done, total);
    }
  }
  await writeAuditOfMany(
    context,
    'sheet.accept',
    sql`
      select s.object ->> 'type', (s.object ->> 'id')::uuid, s.object ->> 'name',
        case when s.state = 'changed' then (select jsonb_object_agg(key, value -> 0) from jsonb_each(s.changes)) end,
        (select jsonb_object_agg(key, value -> 1) from jsonb_each(s.changes))
      from sheet_row s
      where s.import_id = ${importId} and s.state in ('new', 'changed') and s.object is not null
      order by s.number`,
  );
}
