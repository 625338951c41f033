import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { migrate } from './migrate.ts';

const { ownerUrl } = await testDatabase();
const client = new pg.Client({ connectionString: ownerUrl });
await client.connect();
afterAll(() => client.end());

let folder: string;

beforeEach(async () => {
  // The template brings the program's own migrations; here the files are the test's.
  await client.query('DROP TABLE IF EXISTS schema_migration, first_thing, second_thing');
  folder = await mkdtemp(join(tmpdir(), 'kabinet-migrations-'));
  return () => rm(folder, { recursive: true });
});

const file = (name: string, sql: string) => writeFile(join(folder, name), sql);

test('runs each file once, in order', async () => {
  await file('0002_add_second.sql', 'ALTER TABLE first_thing RENAME TO second_thing;');
  await file(
    '0001_add_first.sql',
    'CREATE TABLE first_thing (id int); INSERT INTO first_thing VALUES (1);',
  );
  expect(await migrate(ownerUrl, folder)).toEqual(['0001_add_first.sql', '0002_add_second.sql']);
  expect(await migrate(ownerUrl, folder)).toEqual([]);
  expect((await client.query('SELECT * FROM second_thing')).rows).toEqual([{ id: 1 }]);
});

test('two starts at once run each file once', async () => {
  await file('0001_add_first.sql', 'CREATE TABLE first_thing (id int); SELECT pg_sleep(0.2);');
  const [one, other] = await Promise.all([migrate(ownerUrl, folder), migrate(ownerUrl, folder)]);
  expect([...one, ...other]).toEqual(['0001_add_first.sql']);
});

test('undoes a file that fails as a whole and names its line', async () => {
  await file('0001_add_first.sql', 'CREATE TABLE first_thing (id int);\n\nSELECT nothing_such;\n');
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(
    /0001_add_first\.sql:3 failed and was undone: .*nothing_such/,
  );
  expect((await client.query(`SELECT to_regclass('first_thing') AS found`)).rows).toEqual([
    { found: null },
  ]);
});

test('refuses a changed, a missing and a belated file', async () => {
  await file('0002_add_first.sql', 'CREATE TABLE first_thing (id int);');
  await migrate(ownerUrl, folder);
  await file('0002_add_first.sql', 'CREATE TABLE first_thing (id bigint);');
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/was changed after it had been run/);
  await file('0002_add_first.sql', 'CREATE TABLE first_thing (id int);');
  await file('0001_add_second.sql', 'CREATE TABLE second_thing (id int);');
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(
    /0001_add_second\.sql comes before 0002_add_first\.sql/,
  );
  await rm(join(folder, '0001_add_second.sql'));
  await rm(join(folder, '0002_add_first.sql'));
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/database is newer/);
});

test('refuses names without a number and numbers used twice', async () => {
  await file('first.sql', '');
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/must be named like/);
  await rm(join(folder, 'first.sql'));
  await file('0001_a.sql', '');
  await file('0001_b.sql', '');
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/Two migrations have the number 0001/);
});
