import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** Rows taken from the database at a time. */
const portion = 2_000;

/**
 * Reads rows one after the other, however many there are.
 * @param trx an open transaction
 * @param rows a select of one column of text, `line`
 */
export async function* streamLines(trx: Db, rows: RawBuilder<unknown>): AsyncGenerator<string> {
  await sql`declare package_rows no scroll cursor for ${rows}`.execute(trx);
  for (;;) {
    const { rows: some } = await sql<{ line: string }>`
      fetch ${sql.lit(portion)} from package_rows`.execute(trx);
    for (const { line } of some) yield line;
    if (some.length < portion) break;
  }
  await sql`close package_rows`.execute(trx);
}
