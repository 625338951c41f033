import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOnExport } from '#modules/directory/centres/export-job.ts';
import { listCentreExports, readCentreExport } from '#modules/directory/centres/list-exports.ts';
import { startExport, stopExport } from '#modules/directory/operations/centres/export-centre.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createToken } from '#modules/directory/operations/create-token.ts';
import { getPlanFile } from '#modules/plan/queries/get-plan-file.ts';
import { openAccounts } from '#platform/access/accounts.ts';
import { inWholeCentre, systemActor } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { addMember } from '#platform/access/members.ts';
import { signIn } from '#platform/access/sign-in.ts';
import { type Db, openDatabase } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { unzipped } from '#platform/documents/testing/read-zip.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { removeMadeFiles } from '#platform/jobs/made-file.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { backUp } from '#platform/transfer/back-up.ts';
import { readCatalogue } from '#platform/transfer/catalogue.ts';
import { exportCentre } from '#platform/transfer/export-centre.ts';
import { importCentre } from '#platform/transfer/import-centre.ts';
import { tablesOfCentre } from '#platform/transfer/move-rules.ts';
import { readPackage } from '#platform/transfer/package-reader.ts';
import { restore } from '#platform/transfer/restore.ts';
import '../../src/app/registry.ts';
import { namespaces } from '../../src/app/words/namespaces.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { type TestKernel, testCentre, testKernel, testUser } from '../support/kernel.ts';

const here = await testKernel();
const there = await testKernel();
const folder = mkdtempSync(join(tmpdir(), 'kabinet-transfer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pathOf = (name: string) => join(folder, name);
const installation = openDatabase(here.ownerUrl, { max: 2 });
const other = openDatabase(there.ownerUrl, { max: 2 });
afterAll(async () => {
  await installation.close();
  await other.close();
});

let centreId: string;
let planId: string;
let memberId: string;
const packagePath = pathOf('centre.zip');
const account = { name: 'Лада Тур', email: 'lada@zarichchia.example', password: 'довгий-пароль-7' };

beforeAll(async () => {
  await loadWords(namespaces);
  centreId = await testCentre(here.db);
  const neighbour = await testCentre(here.db, 'Кабінет Підгір’я');
  await testUser(here, neighbour, 'director', 'stranger@example.org');
  const actor = systemActor(centreId, 'тест');
  const { id: personId } = await runOperation(here, actor, createPerson, {
    familyName: 'Тур\u2028Лісова',
    givenName: 'Лада',
    patronymic: 'Орестівна',
  });
  await inCentre(here.db, centreId, 'write', async (trx) => {
    const { userId } = await createAccount(trx, account);
    memberId = userId;
    await addMember(trx, { centreId, userId, personId, grant: inWholeCentre('director') });
    await sql`select own_organisation()`.execute(trx);
    await trx
      .insertInto('mail_message')
      .values({ centre_id: centreId, recipient: 'x@example.org', subject: 'с', text_body: 'т' })
      .execute();
  });
  const user = { ...actor, kind: 'user' as const, userId: memberId };
  planId = await acceptedPlan(here, user);
  await runOperation(here, user, createToken, { name: 'Ключ', scopes: ['plan.*'] });
  // The days up to today are sealed: the seals go along and have to stay true.
  await sql`select seal_audit(${centreId}, current_date + 2)`.execute(installation.db);
  await exportCentre(here, centreId, { path: packagePath });
});

async function counts(ownerDb: Db, ofCentre: string | null): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name, ofCentre: owned } of tablesOfCentre(await readCatalogue(ownerDb))) {
    const condition = owned ? sql`centre_id = ${ofCentre}` : sql`id = ${ofCentre}`;
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.id(name)} where ${ofCentre ? condition : sql`true`}`.execute(
      ownerDb,
    );
    found[name] = rows[0]?.n ?? -1;
  }
  return found;
}

async function planText(kernel: TestKernel, centre: string): Promise<string | undefined> {
  const file = await runQuery(kernel, systemActor(centre, 'тест'), getPlanFile, { planId });
  return (await unzipped(file.bytes)).get('word/document.xml');
}

/** Writes the package anew with one part changed; the other parts stay as they were. */
async function changed(
  name: string,
  change: (text: string) => string,
  { sealed = false } = {},
): Promise<string> {
  const parts = await unzipped(readFileSync(packagePath));
  parts.set(name, change(parts.get(name) ?? ''));
  if (sealed) {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const told = JSON.parse(parts.get('manifest.json') ?? '');
    for (const table of told.tables)
      table.sha256 = sha256(parts.get(`tables/${table.name}.jsonl`)!);
    parts.set('manifest.json', JSON.stringify(told));
    parts.set('manifest.sha256', sha256(parts.get('manifest.json')!));
  }
  const path = pathOf(`${randomUUID()}.zip`);
  const zip = zipSync(
    Object.fromEntries([...parts].map(([part, text]) => [part, Buffer.from(text)])),
  );
  writeFileSync(path, zip);
  return path;
}

const take = async (path: string) => {
  const from = await readPackage(path);
  try {
    return await importCentre(other.db, there.files, from);
  } finally {
    from.close();
  }
};

describe('a package that can’t be taken', () => {
  it.each([
    [
      'a changed row',
      'damaged',
      () => changed('tables/plan.jsonl', (text) => text.replace('2026', '2027')),
    ],
    [
      'a changed manifest',
      'damaged',
      () => changed('manifest.json', (text) => text.replace('Заріччя', 'Зарічне')),
    ],
    [
      'a table without its last row',
      'damaged',
      () =>
        changed('tables/plan_item.jsonl', (text) => text.replace(/[^\n]*\n$/, ''), {
          sealed: true,
        }),
    ],
    [
      'rows of another centre',
      'foreign-rows',
      () =>
        changed('tables/person.jsonl', (text) => text.replaceAll(centreId, randomUUID()), {
          sealed: true,
        }),
    ],
    [
      'another shape of the database',
      'other-schema',
      () =>
        changed('manifest.json', (text) => text.replace(/"digest": ?"\w/, '"digest":"z'), {
          sealed: true,
        }),
    ],
    [
      'a reference to nothing',
      '23503',
      () =>
        changed(
          'tables/task.jsonl',
          (text) => text.replace(/"item_id": "[0-9a-f]{8}/, '"item_id": "00000000'),
          { sealed: true },
        ),
    ],
  ])('%s: is refused and leaves nothing', async (_, reason, make) => {
    const path = await make();
    await expect(take(path)).rejects.toMatchObject(
      reason === '23503' ? { code: reason } : { reason },
    );
    expect(new Set(Object.values(await counts(other.db, null)))).toEqual(new Set([0]));
    const users = await other.db.selectFrom('auth_user').select('id').execute();
    expect(users).toEqual([]);
  });

  it('a file cut short or no package at all', async () => {
    const whole = readFileSync(packagePath);
    const cut = pathOf('cut.zip');
    writeFileSync(cut, whole.subarray(0, whole.length - 400));
    await expect(readPackage(cut)).rejects.toMatchObject({ name: 'TransferRefused' });
    const odd = pathOf('odd.zip');
    writeFileSync(odd, zipSync({ 'a.txt': Buffer.from('x') }));
    await expect(readPackage(odd)).rejects.toMatchObject({ reason: 'not-a-package' });
  });
});

describe('a centre taken to another server', () => {
  it('has every row in every table, its files, the same plan in Word, and its own log', async () => {
    const before = await counts(installation.db, centreId);
    const taken = await take(packagePath);
    expect(taken).toMatchObject({ centre: { id: centreId }, accounts: { made: 1, known: 0 } });
    const after = await counts(other.db, centreId);
    // The import itself stands in the log.
    expect(after).toEqual({ ...before, audit_entry: (before.audit_entry ?? 0) + 1 });
    expect(before.plan_item).toBeGreaterThan(5);
    expect(before.person).toBeGreaterThan(2);
    expect(taken.files).toBeGreaterThan(0);
    const text = await planText(there, centreId);
    expect(text).toContain('Огляд шкільних бібліотек');
    expect(text).toBe(await planText(here, centreId));
  });

  it('brings nobody of another centre', async () => {
    const users = await other.db.selectFrom('auth_user').select('email').execute();
    expect(users).toEqual([{ email: account.email }]);
    const centres = await other.db.selectFrom('centre').select('id').execute();
    expect(centres).toEqual([{ id: centreId }]);
  });

  it('lets its people sign in there, with nothing of the old server open', async () => {
    const auth = openAccounts({
      db: there.db,
      secret: 'a'.repeat(40),
      publicUrl: there.config.publicUrl,
    });
    const visitor = { auth, db: there.db, headers: new Headers(), address: '192.0.2.1' };
    const outcome = await signIn(visitor, account);
    expect(outcome.codeWanted).toBe(false);
    expect(outcome.cookies.join()).toContain('session_token');
    const [token] = await other.db.selectFrom('api_token').select('revoked_at').execute();
    expect(token?.revoked_at).toBeInstanceOf(Date);
    const letters = await other.db.selectFrom('mail_message').select('state').distinct().execute();
    expect(letters).toEqual([{ state: 'kept' }]);
  });

  it('works on: its triggers are at work again, its rows are guarded', async () => {
    await expect(sql`update audit_entry set actor_name = 'x'`.execute(other.db)).rejects.toThrow();
    await runOperation(there, systemActor(centreId, 'тест'), createPerson, {
      familyName: 'Новак',
      givenName: 'Ірина',
    });
    const strange = await testCentre(there.db, 'Інший кабінет');
    const seen = await inCentre(there.db, strange, 'read', (db) =>
      db.selectFrom('person').select('id').execute(),
    );
    expect(seen).toEqual([]);
  });

  it('has its log sealed as it was: every row gives the digest that its seal says', async () => {
    const { rows } = await sql<{ sealed: number; broken: number }>`
      select count(*)::int as sealed, count(*) filter (where
          audit_content(e, l.salt) <> l.content or audit_digest(e, l.content) <> l.digest)::int as broken
      from audit_link l join audit_entry e on e.id = l.entry_id`.execute(other.db);
    expect(rows[0]?.sealed).toBeGreaterThan(3);
    expect(rows[0]?.broken).toBe(0);
    const heads = (db: Db) =>
      db
        .selectFrom('audit_seal')
        .select(['number', 'head'])
        .where('centre_id', '=', centreId)
        .execute();
    expect(await heads(other.db)).toEqual(await heads(installation.db));
  });

  it('is not taken a second time', async () => {
    await expect(take(packagePath)).rejects.toMatchObject({ reason: 'centre-exists' });
  });
});

it('joins an account that the other server has under the same address, with its password there', async () => {
  const third = await testKernel();
  const owner = openDatabase(third.ownerUrl, { max: 1 });
  try {
    const known = await createAccount(third.db, { ...account, password: 'інший-пароль-9' });
    const from = await readPackage(packagePath);
    const taken = await importCentre(owner.db, third.files, from);
    from.close();
    expect(taken.accounts).toEqual({ made: 0, known: 1 });
    const members = await owner.db.selectFrom('membership').select('user_id').execute();
    expect(members).toEqual([{ user_id: known.userId }]);
    const plans = await owner.db.selectFrom('plan').select('created_by').execute();
    expect(plans).toEqual([{ created_by: known.userId }]);
    expect(known.userId).not.toBe(memberId);
  } finally {
    await owner.close();
  }
});

it('a backup brings the whole installation back, every table and file, into nothing', async () => {
  const path = pathOf('backup.zip');
  const secret = 'b'.repeat(43);
  await backUp(installation.db, { files: here.files, secret, path, now: new Date() });
  const empty = await testKernel();
  const owner = openDatabase(empty.ownerUrl, { max: 1 });
  try {
    const from = await readPackage(path);
    expect(String(await from.part('secret'))).toBe(secret);
    await restore(owner.db, empty.files, from);
    expect(await counts(owner.db, null)).toEqual(await counts(installation.db, null));
    expect(await planText(empty, centreId)).toBe(await planText(here, centreId));
    await expect(restore(owner.db, empty.files, from)).rejects.toMatchObject({
      reason: 'not-empty',
    });
    await expect(importCentre(owner.db, empty.files, from)).rejects.toMatchObject({
      reason: 'other-kind',
    });
    from.close();
  } finally {
    await owner.close();
  }
});

describe('a package that the administrator asks for', () => {
  const actor = () => ({
    ...systemActor(centreId, 'тест'),
    kind: 'user' as const,
    userId: memberId,
  });
  const work = async () => {
    const { id } = await runOperation(here, actor(), startExport, {});
    return id;
  };
  const shown = async (id: string) =>
    (await runQuery(here, actor(), listCentreExports, {})).find((one) => one.id === id);

  it('is made in the background, one at a time, and can be fetched and taken', async () => {
    const id = await work();
    await expect(work()).rejects.toMatchObject({ details: { reason: 'centres.export-goes-on' } });
    expect((await shown(id))?.state).toBe('waiting');
    await workOnExport.run(here, centreId, { workId: id });
    expect(await shown(id)).toMatchObject({ state: 'done', made: { removedAt: null } });
    const file = await runQuery(here, actor(), readCentreExport, { id });
    const path = pathOf('fetched.zip');
    writeFileSync(path, file.bytes);
    const from = await readPackage(path);
    expect(from.manifest.centre?.id).toBe(centreId);
    from.close();
  });

  it('stops when it is asked to, and leaves nothing', async () => {
    const id = await work();
    await runOperation(here, actor(), stopExport, { id });
    await workOnExport.run(here, centreId, { workId: id });
    expect(await shown(id)).toMatchObject({ state: 'stopped', made: null });
    await expect(runQuery(here, actor(), readCentreExport, { id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is taken away after a day', async () => {
    const [{ id } = { id: '' }] = (await runQuery(here, actor(), listCentreExports, {})).filter(
      ({ state }) => state === 'done',
    );
    here.setNow(new Date(Date.now() + 25 * 60 * 60 * 1000));
    await removeMadeFiles.run(here, centreId);
    here.setNow(null);
    expect((await shown(id))?.made?.removedAt).not.toBeNull();
    await expect(runQuery(here, actor(), readCentreExport, { id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
