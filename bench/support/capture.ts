import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db } from '#platform/db/database.ts';
import type { DB } from '#platform/db/schema.gen.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** A connection that writes down every statement, so that the bare handler can run the very same. */
export function capturingDb(url: string): { db: Db; take(): Statement[]; close(): Promise<void> } {
  let statements: Statement[] = [];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: new pg.Pool({ connectionString: url, max: 2, pipeline: true }),
    }),
    log: ({ query }) => void statements.push({ text: query.sql, values: [...query.parameters] }),
  });
  return {
    db,
    take: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    close: () => db.destroy(),
  };
}
