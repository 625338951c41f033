import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { PlannedRow } from './planned.ts';

/** Writes rows with what is planned for them, over what stood there; what people have chosen stays. */
export async function storeRows(
  db: Db,
  { centreId, importId }: { centreId: string; importId: string },
  rows: readonly PlannedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into sheet_row (centre_id, import_id, number, cells, state, problems, object, changes, candidates, writes)
    select ${centreId}, ${importId}, number, cells, state, problems, object, changes, candidates, writes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      number int, cells text[], state text, problems jsonb, object jsonb, changes jsonb, candidates jsonb, writes jsonb)
    on conflict (import_id, number) do update set
      state = excluded.state, problems = excluded.problems, object = nullif(excluded.object, 'null'),
      changes = excluded.changes, candidates = excluded.candidates, writes = excluded.writes`.execute(
    db,
  );
}

/** Rows of an import by their state. */
export async function countRows(db: Db, importId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('sheet_row')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('import_id', '=', importId)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.rows]));
}
