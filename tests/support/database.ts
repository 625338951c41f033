import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { appConnectionString, withDatabase } from '#platform/db/connection.ts';

/** Addresses of a database of its own for one test file: `owner` as migrations see it, `app` as the program does. */
export type TestDatabase = { ownerUrl: string; appUrl: string };

let made = 0;

/**
 * Makes a migrated, empty database by copying the run's template, and drops it after the file's tests.
 * Call it at the top level of a file (`const database = await testDatabase()`) or of a `describe`; `afterAll` hooks
 * that end pools run before the drop.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { superuserUrl, ownerUrl, template } = inject('postgres');
  const name = `test_${process.pid}_${process.env.VITEST_WORKER_ID}_${++made}`;
  const owner = ownerUrl === superuserUrl ? '' : 'OWNER kabinet';
  await query(superuserUrl, `CREATE DATABASE ${name} ${owner} TEMPLATE ${template}`);
  afterAll(() => query(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = withDatabase(ownerUrl, name);
  return { ownerUrl: url, appUrl: appConnectionString(url) };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
