import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PreparedClient } from './prepared-client.ts';
import type { DB } from './schema.gen.ts';

/** Days stay `YYYY-MM-DD` strings (a Date would bring a time zone), counts become numbers. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Db = Kysely<DB>;

export interface Database {
  pool: pg.Pool;
  db: Db;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections of this process; more writers than this wait for one, each holding none. */
  max?: number;
  onError?: (error: Error) => void;
}

/**
 * Opens a pool. `url` has to sign in as a role that row-level security binds
 * (see `appConnectionString`).
 */
export function openDatabase(url: string, { max = 10, onError }: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 30_000,
    Client: PreparedClient,
    pipeline: true,
  });
  pool.on('error', (error) => onError?.(error));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { pool, db, close: () => db.destroy() };
}
