import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { testCentre, testKernel } from '../../../../../tests/support/kernel.ts';
import { makeKey, signingKey } from './signing-key.ts';

const kernel = await testKernel();
const centre = await testCentre(kernel.db);
const other = await testCentre(kernel.db);
const inOwn = <R>(work: Parameters<typeof inCentre<R>>[3], of = centre) =>
  inCentre(kernel.db, of, 'write', work);

it('is retired once; nothing else of it is ever changed, and it is never removed', async () => {
  const { id } = await inOwn((trx) => signingKey(trx, kernel, centre));
  const change = (what: ReturnType<typeof sql>) =>
    inOwn((trx) => sql`update signing_key set ${what} where id = ${id}`.execute(trx));
  for (const what of [sql`public_key = decode(repeat('00', 32), 'hex')`, sql`sealed_key = ''`])
    await expect(change(what)).rejects.toThrow('never changed');
  await inOwn((trx) => makeKey(trx, kernel, centre));
  await expect(change(sql`retired_at = null`)).rejects.toThrow('never changed');
  await expect(inOwn((trx) => sql`delete from signing_key`.execute(trx))).rejects.toThrow(
    'permission denied',
  );
});

it('of another centre signs nothing here', async () => {
  const foreign = await inOwn((trx) => signingKey(trx, kernel, other), other);
  const own = await inOwn((trx) => signingKey(trx, kernel, centre));
  expect(own.id).not.toBe(foreign.id);
  const { rows } = await inOwn((trx) =>
    sql`select id from signing_key where id = ${foreign.id}`.execute(trx),
  );
  expect(rows).toEqual([]);
  // Keys are named together with the centre: a certificate of one can't name the key of another.
  const { rows: keys } = await sql<{ columns: string }>`
    select pg_get_constraintdef(oid) as columns from pg_constraint
    where conrelid = 'certificate'::regclass and confrelid = 'signing_key'::regclass`.execute(
    kernel.db,
  );
  expect(keys.map(({ columns }) => columns)).toEqual([
    'FOREIGN KEY (centre_id, key_id) REFERENCES signing_key(centre_id, id)',
  ]);
});
