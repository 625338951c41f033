import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';

/** The rows of one table that tell of a person. */
export interface RowsOfTable {
  table: string;
  rows: Record<string, unknown>[];
}

/**
 * Everything that the centre keeps about a person, from whatever table: found by the catalogue's foreign keys, so that no
 * later table is forgotten (`rows_about`). Each row once; nothing in it lets anybody in.
 */
export async function rowsAbout(db: Db, personId: string): Promise<RowsOfTable[]> {
  const { rows } = await sql<RowsOfTable>`
    select table_name as "table", jsonb_agg(distinct content) as rows
    from rows_about(${personId}) group by table_name
    order by table_name <> 'person', table_name`.execute(db);
  return rows;
}
