import pg from 'pg';
import { afterAll, beforeEach, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { withDatabase } from '#platform/db/connection.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { redactAudit } from '../redact.ts';
import { sealAudit } from './seal-audit.ts';
import { type AuditHead, listAuditHeads, verifyAudit } from './verify-audit.ts';

const kernel = await testKernel();
const owner = new pg.Client({ connectionString: kernel.ownerUrl });
await owner.connect();
const superuser = new pg.Client({
  connectionString: withDatabase(inject('postgres').superuserUrl, owner.database ?? ''),
});
await superuser.connect();
// Whoever has the whole database goes round every guard.
await superuser.query('set session_replication_role = replica');
afterAll(async () => {
  await superuser.end();
  await owner.end();
});

const note = defineOperation({
  name: 'test.note',
  summary: 'Writes a row into the log.',
  input: z.object({ text: z.string() }),
  output: z.object({}),
  permission: { roles: 'everyone' },
  load: () => Promise.resolve({}),
  async run({ audit, actor }, { text }) {
    const objectId = actor.personId ?? '';
    audit({
      objectType: 'person',
      objectId,
      objectName: text,
      before: { text: null },
      after: { text },
    });
    return {};
  },
});

const redact = defineOperation({
  name: 'test.redact',
  summary: 'Takes a name out of a row of the log.',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  permission: { roles: 'everyone' },
  load: () => Promise.resolve({}),
  async run(context, { id }) {
    const hidden = { actorName: '—', objectName: '—', before: null, after: null, ip: null };
    await redactAudit(context, [{ id, ...hidden }]);
    return {};
  },
});

let centre: string;
let rows: { id: string; day: string }[];

/** Three days of two rows each, sealed; every test alters a log of its own. */
beforeEach(async () => {
  centre = await testCentre(kernel.db, `Центр ${crypto.randomUUID().slice(0, 12)}`);
  const actor = await testUser(kernel, centre, 'administrator');
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03'])
    for (const hour of ['08', '20']) {
      kernel.setNow(new Date(`${day}T${hour}:00:00Z`));
      await runOperation(kernel, actor, note, { text: `Запис о ${hour}` });
    }
  kernel.setNow(new Date('2026-03-04T04:00:00Z'));
  expect(await sealAudit(kernel, centre)).toBe(3);
  rows = await inCentre(kernel.db, centre, 'read', async (db) => {
    const found = await db.selectFrom('audit_entry').select(['id', 'at']).orderBy('at').execute();
    return found.map(({ id, at }) => ({ id, day: at.toISOString().slice(0, 10) }));
  });
});

const verify = (kept?: AuditHead[]) =>
  inCentre(kernel.db, centre, 'read', (db) => verifyAudit(db, {}, kept));
const heads = () => inCentre(kernel.db, centre, 'read', (db) => listAuditHeads(db));
const faults = async (kept?: AuditHead[]) =>
  (await verify(kept)).flatMap(({ day, faults }) => faults.map((fault) => ({ day, ...fault })));
const rowOn = (day: string) => rows.find((row) => row.day === day)?.id ?? '';

it('closes each day that is over once, and finds nothing amiss in an untouched log', async () => {
  expect(await sealAudit(kernel, centre)).toBe(0);
  expect((await verify()).map(({ day, entries, faults }) => [day, entries, faults])).toEqual([
    ['2026-03-01', 2, []],
    ['2026-03-02', 2, []],
    ['2026-03-03', 2, []],
  ]);
});

it('leaves a day open until what began before midnight has been committed', async () => {
  const actor = await testUser(kernel, centre, 'administrator');
  kernel.setNow(new Date('2026-03-04T23:59:00Z'));
  await runOperation(kernel, actor, note, { text: 'Пізно' });
  kernel.setNow(new Date('2026-03-05T02:30:00Z'));
  expect(await sealAudit(kernel, centre)).toBe(0);
  kernel.setNow(new Date('2026-03-05T03:10:00Z'));
  expect(await sealAudit(kernel, centre)).toBe(1);
});

it.each([
  ['actor_name', `'Інша особа'`],
  ['after', `'{"text": "інше"}'`],
  ['at', `at + interval '1 second'`],
  ['operation', `'person.update'`],
  ['ip', 'null'],
])('names the row whose %s was altered', async (column, value) => {
  const id = rowOn('2026-03-02');
  await superuser.query(`update audit_entry set ${column} = ${value} where id = $1`, [id]);
  expect(await faults()).toEqual([{ day: '2026-03-02', kind: 'changed', entryId: id }]);
});

it('names the row that was deleted', async () => {
  const id = rowOn('2026-03-01');
  await superuser.query('delete from audit_entry where id = $1', [id]);
  expect(await faults()).toEqual([{ day: '2026-03-01', kind: 'missing', entryId: id }]);
});

it('names a row slipped into a sealed day, before the next sealing and after it', async () => {
  const { rows: slipped } = await superuser.query<{ id: string }>(
    `insert into audit_entry (centre_id, at, operation, actor_kind, actor_name)
     values ($1, '2026-03-02T12:00Z', 'plan.approve', 'system', 'ніхто') returning id`,
    [centre],
  );
  const entryId = slipped[0]?.id;
  expect(await faults()).toEqual([{ day: '2026-03-02', kind: 'late', entryId, sealedOn: null }]);
  await sealAudit(kernel, centre);
  expect(await faults()).toMatchObject([{ day: '2026-03-02', kind: 'late', entryId }]);
});

it('sees a row that was removed together with what the seal says of it', async () => {
  const id = rowOn('2026-03-02');
  await superuser.query('delete from audit_entry where id = $1', [id]);
  await superuser.query('delete from audit_link where entry_id = $1', [id]);
  expect(await faults()).toEqual([{ day: '2026-03-02', kind: 'head' }]);
});

it('sees a day that was removed with its seal, and the last one by heads that were kept', async () => {
  const kept = await heads();
  const remove = async (day: string) => {
    const ids = rows.filter((row) => row.day === day).map(({ id }) => id);
    await superuser.query('delete from audit_entry where id = any($1)', [ids]);
    await superuser.query('delete from audit_link where entry_id = any($1)', [ids]);
    await superuser.query('delete from audit_seal where centre_id = $1 and day = $2', [
      centre,
      day,
    ]);
  };
  await remove('2026-03-03');
  expect(await faults()).toEqual([]);
  expect(await faults(kept)).toEqual([{ day: '2026-03-03', kind: 'kept-head', here: null }]);
  await remove('2026-03-01');
  expect(await faults()).toEqual([{ day: '2026-03-02', kind: 'previous' }]);
});

it('takes a redaction for lawful that the log tells of, and no other', async () => {
  const actor = await testUser(kernel, centre, 'administrator');
  const [id, other] = [rowOn('2026-03-01'), rowOn('2026-03-02')];
  await runOperation(kernel, actor, redact, { id });
  expect(await faults()).toEqual([]);
  expect((await verify())[0]).toMatchObject({ day: '2026-03-01', redacted: 1 });
  const said = await superuser.query('select actor_name, before from audit_entry where id = $1', [
    id,
  ]);
  expect(said.rows).toEqual([{ actor_name: '—', before: null }]);
  await superuser.query('update audit_link set salt = null where entry_id = $1', [other]);
  expect(await faults()).toEqual([{ day: '2026-03-02', kind: 'changed', entryId: other }]);
});

it('lets the program write no seal, and change no row but by redacting in its own centre', async () => {
  const foreign = await testCentre(kernel.db, 'Чужий центр');
  const actor = await testUser(kernel, foreign, 'administrator');
  await expect(
    runOperation(kernel, actor, redact, { id: rowOn('2026-03-01') }),
  ).rejects.toMatchObject({ code: 'not-found' });
  const refused = { code: '42501' };
  const id = rowOn('2026-03-01');
  await expect(
    inCentre(kernel.db, centre, 'write', (trx) =>
      trx.updateTable('audit_entry').set({ ip: null }).where('id', '=', id).execute(),
    ),
  ).rejects.toMatchObject(refused);
  for (const statement of [
    'update audit_entry set ip = null',
    'update audit_link set digest = digest',
    'update audit_seal set head = head',
    'delete from audit_link',
    'delete from audit_seal',
  ])
    await expect(owner.query(statement), statement).rejects.toMatchObject(refused);
});

it('goes with a demonstration that is made anew', async () => {
  const { rows: made } = await owner.query<{ id: string }>(
    `select create_centre('Показовий', 'Показ', 'uk', 'ua-vet', true) as id`,
  );
  const demo = made[0]?.id ?? '';
  const actor = await testUser(kernel, demo, 'administrator');
  kernel.setNow(new Date('2026-03-01T08:00:00Z'));
  await runOperation(kernel, actor, note, { text: 'Запис' });
  kernel.setNow(new Date('2026-03-03T08:00:00Z'));
  expect(await sealAudit(kernel, demo)).toBe(1);
  await owner.query('select remove_demo_centre($1)', [demo]);
  const left = await owner.query('select from audit_seal where centre_id = $1', [demo]);
  expect(left.rowCount).toBe(0);
});
