import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { sealAudit } from '#platform/audit/seal/seal-audit.ts';
import { withDatabase } from '#platform/db/connection.ts';
import { testCentre, testKernel } from '../../tests/support/kernel.ts';
import { runAudit } from './audit-command.ts';

const kernel = await testKernel();
const centre = await testCentre(kernel.db, 'Кабінет Заріччя');
const other = await testCentre(kernel.db, 'Кабінет Підгір’я');
const folder = mkdtempSync(join(tmpdir(), 'kabinet-files-'));
const owner = new pg.Client({ connectionString: kernel.ownerUrl });
await owner.connect();
afterAll(async () => {
  await owner.end();
  rmSync(folder, { recursive: true, force: true });
});

const { rows } = await owner.query<{ id: string }>(
  `insert into audit_entry (centre_id, at, operation, actor_kind, actor_name)
   select centre, '2026-03-01T10:00Z', 'plan.update', 'system', 'Перевірка' from unnest($1::uuid[]) centre
   returning id`,
  [[centre, other]],
);
const changed = rows[1]?.id ?? '';
for (const id of [centre, other]) await sealAudit(kernel, id);

async function run(what: 'verify' | 'heads', ...argv: string[]) {
  let out = '';
  const env = { DATABASE_URL: kernel.ownerUrl, DATA_DIR: folder };
  const code = await runAudit(what, argv, env, { write: (text) => (out += text) });
  return { code, out };
}

test('verify goes over every centre, tells which row was altered and ends with 1', async () => {
  expect(await run('verify')).toMatchObject({ code: 0 });
  const heads = await run('heads');
  const kept = join(folder, 'heads.txt');
  writeFileSync(kept, heads.out);
  expect(heads.out.trim().split('\n')).toHaveLength(2);
  expect(await run('verify', '--heads', kept)).toMatchObject({ code: 0 });

  const superuser = new pg.Client({
    connectionString: withDatabase(inject('postgres').superuserUrl, owner.database ?? ''),
  });
  await superuser.connect();
  await superuser.query('set session_replication_role = replica');
  await superuser.query(`update audit_entry set actor_name = 'Інший' where id = $1`, [changed]);
  const found = await run('verify');
  expect(found.code).toBe(1);
  expect(found.out).toContain('2026-03-01  1  ok');
  expect(found.out).toContain(changed);
  expect(await run('verify', '--centre', 'Кабінет Заріччя')).toMatchObject({ code: 0 });
  expect(await run('verify', '--from', '2026-03-02')).toMatchObject({ code: 0 });

  await superuser.query('delete from audit_link; delete from audit_seal; delete from audit_entry');
  await superuser.end();
  expect(await run('verify')).toMatchObject({ code: 0 });
  expect((await run('verify', '--heads', kept)).code).toBe(1);
});

test('what is not a file of heads is told', async () => {
  writeFileSync(join(folder, 'other.txt'), 'щось інше');
  await expect(run('verify', '--heads', join(folder, 'other.txt'))).rejects.toThrow('--heads');
  await expect(run('verify', '--from', 'вчора')).rejects.toThrow('--from');
});
