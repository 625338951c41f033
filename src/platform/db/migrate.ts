import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { StartError } from '../start-error.ts';

type Migration = { name: string; sql: string; sha256: string };

/** Any number, the same in every version of the program: two starts must not migrate at once. */
const ADVISORY_LOCK = 7_214_030_118;

/** One dialect everywhere: the major version that comes with the program. */
const OLDEST_SERVER = 180_000;

/**
 * Brings a database to the shape that this version of the program needs: runs the files `NNNN_name.sql` that
 * have not been run there, in order, each in its own transaction, while others wait.
 * @param url address of the owner of the database
 * @param folder the folder of the files
 * @returns names of the files that were run now
 * @throws StartError when a file that was run has changed or is missing, comes before one that was run, or fails
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const files = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: 'kabinet migrate' });
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(
      `The database cannot be reached: ${(error as Error).message || String(error)}.`,
    );
  }
  try {
    await requireVersion(client);
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(
      `CREATE TABLE IF NOT EXISTS schema_migration (
         name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const applied = await client.query<{ name: string; sha256: string }>(
      'SELECT name, sha256 FROM schema_migration ORDER BY name COLLATE "C"',
    );
    const pending = pendingMigrations(files, applied.rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * What is still to be run, out of the program's files and the database's record of what was run.
 * @throws StartError when the two contradict each other
 */
function pendingMigrations(
  files: Migration[],
  applied: { name: string; sha256: string }[],
): Migration[] {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, sha256 } of applied) {
    const file = known.get(name);
    if (!file)
      throw new StartError(
        `The database is newer than this program: it has had ${name}. Update the program.`,
      );
    if (file.sha256 !== sha256)
      throw new StartError(
        `migrations/${name} was changed after it had been run. Restore it and add a new file instead.`,
      );
  }
  const done = new Set(applied.map((row) => row.name));
  const last = applied.at(-1)?.name ?? '';
  const pending = files.filter((file) => !done.has(file.name));
  const early = pending.find((file) => file.name < last);
  if (early)
    throw new StartError(
      `migrations/${early.name} comes before ${last}, which has been run. Give it a later number.`,
    );
  return pending;
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = new Set<string>();
  for (const name of names) {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
      throw new StartError(`migrations/${name} must be named like 0007_add_event.sql.`);
    const number = name.slice(0, 4);
    if (numbers.has(number)) throw new StartError(`Two migrations have the number ${number}.`);
    numbers.add(number);
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      // Git on Windows may have turned the line ends.
      const sha256 = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
      return { name, sql, sha256 };
    }),
  );
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  if (rows[0]!.number < OLDEST_SERVER)
    throw new StartError(
      `PostgreSQL ${rows[0]!.version} is too old: ${OLDEST_SERVER / 10_000} or newer is needed.`,
    );
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO schema_migration (name, sha256) VALUES ($1, $2)', [
      name,
      sha256,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const { message, position } = error as pg.DatabaseError;
    const line = position ? `:${sql.slice(0, Number(position)).split('\n').length}` : '';
    throw new StartError(`migrations/${name}${line} failed and was undone: ${message}`, {
      cause: error,
    });
  }
}
