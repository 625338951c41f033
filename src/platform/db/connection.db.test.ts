import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { appConnectionString, withDatabase } from './connection.ts';

const { ownerUrl } = await testDatabase();

test('keeps the options and the socket folder that an address brings, and names another database', () => {
  expect(
    appConnectionString('postgres://u:p@h:5432/d?options=-c%20jit%3Doff&sslmode=require'),
  ).toBe(
    'postgres://u:p@h:5432/d?options=-c%20jit%3Doff%20-c%20role%3Dkabinet_app&sslmode=require',
  );
  expect(withDatabase('postgres://u:p@/d?host=%2Frun%2Fpg', 'e')).toBe(
    'postgres://u:p@/e?host=%2Frun%2Fpg',
  );
  expect(withDatabase('postgres://u:p@h', 'e')).toBe('postgres://u:p@h/e');
});

test('takes the role given before the first statement', async () => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `DO $$ BEGIN
       IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kabinet_app') THEN
         CREATE ROLE kabinet_app NOLOGIN; GRANT kabinet_app TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
       END IF;
     END $$`,
  );
  await owner.end();
  const app = new pg.Client({ connectionString: appConnectionString(ownerUrl) });
  await app.connect();
  const { rows } = await app.query(
    `SELECT current_user, rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user`,
  );
  await app.end();
  expect(rows).toEqual([{ current_user: 'kabinet_app', mighty: false }]);
});
