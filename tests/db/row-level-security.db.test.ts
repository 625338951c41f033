import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../support/database.ts';

/**
 * Goes round the door: a connection in the program's own role, with SQL of its own. What stands in the catalogue is
 * tried, so that a new table can't be forgotten. The database is this file's: its constraints are taken away, for a
 * row of each centre in every table, and only row-level security is left to refuse.
 */
const { ownerUrl, appUrl } = await testDatabase();
const owner = new pg.Client({ connectionString: ownerUrl });
const app = new pg.Client({ connectionString: appUrl });
await owner.connect();
await app.connect();
afterAll(async () => {
  await owner.end();
  await app.end();
});

const [own, foreign] = [
  '01890000-0000-7000-8000-00000000000a',
  '01890000-0000-7000-8000-00000000000b',
];

/** Tables that the program's role can reach and that belong to no centre: accounts are the installation's. */
const shared = [
  'auth_account',
  'auth_passkey',
  'auth_session',
  'auth_two_factor',
  'auth_user',
  'auth_verification',
  'sign_in_failure',
];

const { rows: reachable } = await owner.query<{
  name: string;
  kind: string;
  tenant: boolean;
  guarded: boolean;
}>(`
  select c.relname as name, c.relkind as kind, c.relrowsecurity as guarded,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped) as tenant
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and (has_table_privilege('kabinet_app', c.oid, 'select, insert, update, delete')
      or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id'))
  order by 1`);
const tenantTables = reachable.filter(({ tenant }) => tenant).map(({ name }) => name);

it('guards every table of a centre, and knows all that are nobody’s', () => {
  expect(tenantTables.length).toBeGreaterThan(30);
  expect(reachable.filter(({ tenant, guarded }) => tenant && !guarded)).toEqual([]);
  expect(
    reachable.filter(({ kind }) => kind !== 'r').map(({ name }) => name),
    'row-level security doesn’t reach through views',
  ).toEqual([]);
  expect(
    reachable.filter(({ tenant, name }) => !tenant && name !== 'centre').map(({ name }) => name),
    'say in this test that a table belongs to no centre',
  ).toEqual(shared);
});

it('compares with the centre of the transaction in every policy, for reading and writing', async () => {
  const { rows } = await owner.query<{ table: string; using: string; check: string }>(`
    select tablename as table, qual as using, with_check as check from pg_policies
    where schemaname = 'public' and tablename <> 'centre'`);
  expect([...new Set(rows.map(({ table }) => table))].sort()).toEqual([...tenantTables].sort());
  for (const { table, using, check } of rows) {
    expect(using, table).toMatch(/^\(centre_id = \( SELECT current_centre\(\)/);
    expect(check, table).toMatch(/^\(centre_id = \( SELECT current_centre\(\)/);
  }
});

describe('a connection in one centre', () => {
  beforeAll(async () => {
    for (const [id, name] of [
      [own, 'Свій'],
      [foreign, 'Чужий'],
    ])
      await owner.query('insert into centre (id, name, short_name) values ($1, $2, $2)', [
        id,
        name,
      ]);
    for (const table of tenantTables) await fill(table);
  });

  it.each(tenantTables)('sees and changes nothing of another in %s', async (table) => {
    const seen = await inCentre(own, `select distinct centre_id as id from ${table}`);
    expect(seen).toEqual([{ id: own }]);
    for (const [act, statement] of [
      ['update', `update ${table} set centre_id = centre_id`],
      ['delete', `delete from ${table}`],
    ] as const)
      expect(await outcome(`${statement} where centre_id = '${foreign}'`)).toBe(
        isNeverDone(act, table) ? 'refused' : 0,
      );
    const columns = await keyOf(table);
    expect(
      await outcome(
        `insert into ${table} (centre_id${columns.names}) values ('${foreign}'${columns.values})`,
      ),
    ).toBe('refused');
    // Nor can a row of one's own be pushed into another centre.
    expect(await outcome(`update ${table} set centre_id = '${foreign}'`)).toBe('refused');
    const { rows } = await owner.query(
      `select count(*)::int as left from ${table} where centre_id = '${foreign}'`,
    );
    expect(rows).toEqual([{ left: 1 }]);
  });

  it('sees no other centre, and without a centre nothing at all', async () => {
    expect(await inCentre(own, 'select id from centre')).toEqual([{ id: own }]);
    for (const table of ['centre', ...tenantTables])
      expect((await app.query(`select from ${table}`)).rowCount, table).toBe(0);
  });

  it('can’t put the guard aside', async () => {
    await expect(
      inCentre(own, 'set local row_security = off; select * from person'),
    ).rejects.toThrow();
    for (const statement of [
      'alter table person disable row level security',
      'create policy mine on person using (true)',
    ])
      await expect(inCentre(own, statement)).rejects.toThrow();
  });
});

/** Puts a row of each centre into a table that no other constraint guards any more. */
async function fill(table: string): Promise<void> {
  const { rows: constraints } = await owner.query<{ name: string; on: string }>(
    `select conname as name, conrelid::regclass::text as on from pg_constraint
     where (conrelid = $1::regclass or confrelid = $1::regclass) and contype in ('f', 'c', 'x', 'u') order by contype`,
    [table],
  );
  for (const { name, on } of constraints)
    await owner.query(`alter table ${on} drop constraint if exists "${name}"`);
  await owner.query(`alter table ${table} disable trigger user`);
  const { rows: columns } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute a
     where attrelid = $1::regclass and attnum > 0 and attnotnull and not attisdropped and attgenerated = ''
       and not exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey))`,
    [table],
  );
  for (const { name } of columns)
    await owner.query(`alter table ${table} alter column "${name}" drop not null`);
  const key = await keyOf(table);
  for (const id of [own, foreign])
    await owner.query(`insert into ${table} (centre_id${key.names}) values ('${id}'${key.values})`);
}

/** Values for the columns of a primary key that have no default. */
async function keyOf(table: string): Promise<{ names: string; values: string }> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select a.attname as name, format_type(a.atttypid, null) as type from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary and not a.atthasdef and a.attname <> 'centre_id'`,
    [table],
  );
  const sampleOf = (type: string) => {
    if (type === 'uuid') return 'gen_random_uuid()';
    if (type === 'text') return 'gen_random_uuid()::text';
    if (type === 'date') return 'current_date';
    if (type === 'timestamp with time zone') return 'now()';
    return '1';
  };
  return {
    names: rows.map(({ name }) => `, "${name}"`).join(''),
    values: rows.map(({ type }) => `, ${sampleOf(type)}`).join(''),
  };
}

/** How many rows a statement in the own centre touches, or that the database refuses it. */
/** What the program may do in no centre: the log and its seals stay, and so does what notes and certificates were signed with. */
function isNeverDone(act: 'update' | 'delete', table: string): boolean {
  if (table.startsWith('audit_')) return true;
  if (act === 'delete' && ['visit', 'visit_note', 'signing_key'].includes(table)) return true;
  return ['visit_signature', 'visit_remark'].includes(table);
}

async function outcome(statement: string): Promise<number | 'refused'> {
  try {
    await app.query(`begin; set local kabinet.centre_id = '${own}'`);
    return (await app.query(statement)).rowCount ?? 0;
  } catch (error) {
    // insufficient_privilege: a policy's check, or a right that was never granted.
    if ((error as { code?: string }).code !== '42501') throw error;
    return 'refused';
  } finally {
    await app.query('rollback');
  }
}

async function inCentre(centre: string, statement: string): Promise<unknown[]> {
  await app.query(`begin; set local kabinet.centre_id = '${centre}'`);
  try {
    const results = [await app.query(statement)].flat();
    return results.at(-1)?.rows ?? [];
  } finally {
    await app.query('rollback');
  }
}
