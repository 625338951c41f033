import { type RawBuilder, sql } from 'kysely';
import type { WrittenTable } from '../checking/planned.ts';

/** The writes of a table that stand in rows of an import, as `w`: number, act, id, before, after. */
export function writesOf(
  importId: string,
  table: WrittenTable,
  { from, to }: { from: number; to: number },
): RawBuilder<unknown> {
  return sql`(
    select s.number, one ->> 'a' as act, (one ->> 'id')::uuid as id, one -> 'before' as before, one -> 'after' as after
    from sheet_row s cross join lateral jsonb_array_elements(s.writes) one
    where s.import_id = ${importId} and s.number > ${from} and s.number <= ${to}
      and s.state in ('new', 'changed') and one ->> 't' = ${table}) w`;
}

/** Columns, of the alias when one is given. */
export function columnList(columns: readonly string[], alias?: string): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(alias ? `${alias}.${column}` : column)));
}
