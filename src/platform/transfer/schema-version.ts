import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Manifest } from './manifest.ts';

/** The shape of the database: its last migration and a digest of all that were run. */
export async function schemaVersion(db: Db): Promise<Manifest['schema']> {
  const { rows } = await sql<Manifest['schema']>`select last, digest from schema_version()`.execute(
    db,
  );
  if (!rows[0]) throw new Error('the database has had no migrations');
  return rows[0];
}
