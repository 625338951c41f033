import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Terms } from './terms.ts';

const forgotten = ({ listsBefore }: Terms) =>
  sql`attendance_import where state = 'read' and created_at < ${listsBefore}::date`;

/** Whether lists of those present wait that nobody will accept any more. */
export async function hasLists(db: Db, terms: Terms): Promise<boolean> {
  const { rows } = await sql`select 1 from ${forgotten(terms)} limit 1`.execute(db);
  return rows.length > 0;
}

/** Removes them with the names that they hold. @returns how many */
export async function dropLists(db: Db, terms: Terms): Promise<number> {
  const { rows } = await sql`delete from ${forgotten(terms)} returning 1`.execute(db);
  return rows.length;
}
