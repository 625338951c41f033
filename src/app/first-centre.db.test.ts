import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { stopRendering } from '#platform/documents/render/render.ts';
import { testKernel } from '../../tests/support/kernel.ts';
import { openAccounts } from './demo/open-accounts.ts';
import { renewDemo } from './demo/renew-demo.ts';
import { forgetFirstPassword, prepareFirstCentre } from './first-centre.ts';

const kernel = await testKernel();
afterAll(stopRendering);

const centres = async () =>
  (await sql<{ id: string }>`select id from list_centres()`.execute(kernel.db)).rows;
const note = () => readFileSync(join(kernel.config.dataDir, 'first-sign-in.txt'), 'utf8');

test('a demonstration that breaks off in the middle leaves nothing, and the next start makes it', async () => {
  let kept = 0;
  const breaking = {
    ...kernel,
    files: {
      ...kernel.files,
      async put(key: string, bytes: Uint8Array) {
        kept += 1;
        if (kept > 4) throw new Error('the disk is full');
        await kernel.files.put(key, bytes);
      },
    },
  };
  await expect(prepareFirstCentre(breaking)).rejects.toThrow('the disk is full');
  expect(await centres()).toEqual([]);
  expect(await kernel.db.selectFrom('auth_user').select('id').execute()).toEqual([]);

  // Two processes that start at once make one demonstration: its centre, a neighbour, a department above both.
  const [[line], [other]] = await Promise.all([
    prepareFirstCentre(kernel),
    prepareFirstCentre(kernel),
  ]);
  expect(other).toBe(line);
  expect(await centres()).toHaveLength(3);
  expect(line?.split(/\s+/).slice(-2).join('\n')).toBe(note().trim());
  // Said at every start until the password is changed, and made once.
  expect(await prepareFirstCentre(kernel)).toEqual([line]);
  expect(await centres()).toHaveLength(3);
  await forgetFirstPassword(kernel, 'admin@kabinet.example');
  expect(await prepareFirstCentre(kernel)).toEqual([]);
}, 180_000);

test('is made anew with its accounts, beside a real centre that stays', async () => {
  const old = (await centres()).map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    select create_centre('Методичний кабінет Заріччя', 'Заріччя', 'uk', 'ua-vet', false) as id`.execute(
    kernel.db,
  );
  const password = () =>
    kernel.db
      .selectFrom('auth_account')
      .innerJoin('auth_user', 'auth_user.id', 'auth_account.user_id')
      .select('password')
      .where('email', '=', 'admin@kabinet.example')
      .executeTakeFirstOrThrow();
  const before = await password();
  const lines = await renewDemo(kernel, { seed: 2 });
  expect(lines[0]).toContain('renewed');
  expect(await password()).toEqual(before);
  const now = (await centres()).map(({ id }) => id);
  expect(now).toHaveLength(4);
  expect(now).toContain(rows[0]?.id);
  expect(now.filter((id) => old.includes(id))).toEqual([]);
}, 180_000);

test('opens the other accounts with one password', async () => {
  const lines = (await openAccounts(kernel)) ?? [];
  expect(
    lines
      .filter((line) => !line.startsWith(' '))
      .slice(0, -1)
      .filter(Boolean),
  ).toHaveLength(3);
  const accounts = lines
    .filter((line) => line.startsWith(' '))
    .map((line) => line.trim().split(' ')[0]);
  expect(accounts).toHaveLength(11);
  expect(new Set(accounts).size).toBe(11);
  expect(lines.at(-1)).toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
});
