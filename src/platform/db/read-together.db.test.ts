import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { testCentre } from '../../../tests/support/kernel.ts';
import { type Db, openDatabase } from './database.ts';
import { inCentre } from './tenant.ts';

const { appUrl } = await testDatabase();
// One connection: whatever a reading leaves behind, the next one meets.
const { db } = openDatabase(appUrl, { max: 1 });
const first = await testCentre(db, 'Кабінет Заріччя');
const second = await testCentre(db, 'Кабінет Долини');

const centres = (trx: Db) => trx.selectFrom('centre').select('id').execute();
const number = async (trx: Db, text: string) =>
  (await sql<{ n: number }>`select ${sql.raw(text)} as n`.execute(trx)).rows[0]?.n;

test('gives each of the statements sent at once its own answer, within the centre', async () => {
  const read = inCentre(db, first, 'read', (trx) =>
    Promise.all([number(trx, '1'), centres(trx), number(trx, '2'), centres(trx)]),
  );
  expect(await read).toEqual([1, [{ id: first }], 2, [{ id: first }]]);
});

test('leaves a clean connection behind when one of them fails', async () => {
  const failing = inCentre(db, first, 'read', (trx) =>
    Promise.all([number(trx, '1'), number(trx, '1 / 0'), centres(trx)]),
  );
  await expect(failing).rejects.toThrow('division by zero');
  expect(await inCentre(db, second, 'read', centres)).toEqual([{ id: second }]);
  expect(await centres(db)).toEqual([]);
});

test('writes nothing, and serves nobody after its end', async () => {
  const writing = inCentre(db, first, 'read', (trx) =>
    trx.updateTable('centre').set({ name: 'Інший' }).execute(),
  );
  await expect(writing).rejects.toThrow('read-only');
  const kept = await inCentre(db, first, 'read', async (trx) => trx);
  await expect(centres(kept)).rejects.toThrow('has ended');
});
