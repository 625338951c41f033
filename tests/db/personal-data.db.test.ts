import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { qualifications } from '#modules/directory/operations/people/keep-facts.ts';
import { erasePerson } from '#modules/directory/operations/personal-data/erase-person.ts';
import {
  keepLonger,
  proposeRetention,
} from '#modules/directory/operations/personal-data/retain-people.ts';
import { endPost } from '#modules/directory/operations/posts/end-post.ts';
import { createProposal } from '#modules/directory/operations/proposals/create-proposal.ts';
import { updateCentre } from '#modules/directory/operations/update-centre.ts';
import { updatePerson } from '#modules/directory/operations/update-person.ts';
import { listPeople } from '#modules/directory/people/list-people.ts';
import { readPerson } from '#modules/directory/people/read-card.ts';
import { erasureRules } from '#modules/directory/personal-data/erasure-rules.ts';
import { exportData, exportOwnData } from '#modules/directory/personal-data/export-data.ts';
import { listRetention } from '#modules/directory/personal-data/list-retention.ts';
import { listViews } from '#modules/directory/personal-data/list-views.ts';
import { noteExport } from '#modules/directory/personal-data/note-view.ts';
import { previewErasure } from '#modules/directory/personal-data/preview-erasure.ts';
import { exportDirectory } from '#modules/directory/sheets/export/queries.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { locales } from '#platform/i18n/locales.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let administrator: Actor;
let college = '';
const run = <I, O>(actor: Actor, operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const reading = <R>(read: Parameters<typeof inCentre<R>>[3]) =>
  inCentre(kernel.db, administrator.centreId, 'read', read);

beforeAll(async () => {
  administrator = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  ({ id: college } = await run(administrator, createOrganisation, {
    kind: 'vocational-college',
    name: 'Ліцей Вербовий Гай',
  }));
});

/** A teacher with an account, a category, a post that has ended and traces in the log. */
async function formerTeacher(familyName: string) {
  const email = `${crypto.randomUUID()}@example.org`;
  const phone = `+38067${String(Math.random()).slice(2, 9)}`;
  const { id } = await run(administrator, createPerson, {
    familyName,
    givenName: 'Оксана',
    patronymic: 'Юріївна',
    email,
    phone,
    birthDate: '1980-02-03',
    firstPost: { organisationId: college, kind: 'teacher', since: '2010-09-01' },
  });
  await run(administrator, qualifications.add, {
    personId: id,
    kind: 'category',
    value: 'specialist',
  });
  const account = await testUser(kernel, administrator.centreId, 'teacher', undefined, {
    kind: 'organisation',
    id: college,
  });
  await inCentre(kernel.db, administrator.centreId, 'write', (trx) =>
    trx
      .updateTable('membership')
      .set({ person_id: id })
      .where('user_id', '=', account.userId)
      .execute(),
  );
  const person = { ...account, personId: id };
  await run(person, createProposal, { changes: { phone: '+380990001122' } });
  return { id, account: person, secrets: [familyName, email, phone] };
}

async function leave(id: string, until: string) {
  const { posts } = await runQuery(kernel, administrator, readPerson, { id });
  for (const post of posts) await run(administrator, endPost, { id: post.id, until });
}

describe('all about a person', () => {
  it('is found in every table, and holds nothing that lets anybody in', async () => {
    const { id, account } = await formerTeacher('Лугова');
    const file = await runQuery(kernel, administrator, exportData, { id, format: 'json' });
    const { tables } = JSON.parse(Buffer.from(file.bytes).toString()) as {
      tables: { table: string; rows: Record<string, unknown>[] }[];
    };
    const rows = (table: string) => tables.find((one) => one.table === table)?.rows ?? [];
    expect(rows('person')).toMatchObject([{ family_name: 'Лугова', birth_date: '1980-02-03' }]);
    expect(rows('post')).toMatchObject([{ organisation: 'Ліцей Вербовий Гай' }]);
    expect(rows('qualification')).toMatchObject([{ value: 'specialist' }]);
    expect(rows('card_proposal')).toHaveLength(1);
    expect(rows('auth_user')).toMatchObject([{ id: account.userId }]);
    expect(rows('audit_entry').length).toBeGreaterThan(1);
    expect(Object.keys(Object.assign({}, ...tables.flatMap((one) => one.rows)))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/token|secret|hash|password/)]),
    );
    const own = await runQuery(kernel, account, exportOwnData, {});
    expect(own.name).toMatch(/Лугова.*\.xlsx$/);
    const { rows: views } = await runQuery(kernel, administrator, listViews, { personId: id });
    expect(views).toMatchObject([{ way: 'export', reader: administrator.name }]);
  });

  it('is for an administrator and the person alone', async () => {
    const { id } = await formerTeacher('Степова');
    const director = await testUser(kernel, administrator.centreId, 'director');
    await expect(runQuery(kernel, director, exportData, { id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await testUser(kernel, await testCentre(kernel.db, 'Інший'), 'administrator');
    await expect(runQuery(kernel, other, exportData, { id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('files of many people', () => {
  it('are written into the log of who looked, each one, beside the cards', async () => {
    const { id } = await formerTeacher('Озерна');
    const reader = await testUser(kernel, administrator.centreId, 'director');
    await runQuery(kernel, reader, exportDirectory, {});
    await runQuery(kernel, reader, exportDirectory, {});
    await noteExport({ kernel, actor: reader, centreId: reader.centreId }, 'people', 0);
    await runQuery(kernel, reader, readPerson, { id });
    const { rows } = await runQuery(kernel, administrator, listViews, { q: reader.name });
    const whole = { way: 'directory', personId: null, person: null, readerId: reader.userId };
    expect(rows).toMatchObject([whole, whole, { way: 'card', personId: id, people: 1 }]);
    expect(rows[0]?.people).toBeGreaterThan(1);
    expect((await runQuery(kernel, administrator, listViews, { q: 'озерна' })).total).toBe(1);
  });
});

describe('lists that programs read', () => {
  it('stand in the log by the hour, with how many people they told of; pages do not', async () => {
    await formerTeacher('Річкова');
    const reader = await testUser(kernel, administrator.centreId, 'director');
    const notedOf = async ({ userId }: Actor) =>
      (await runQuery(kernel, administrator, listViews, { size: 200 })).rows.filter(
        ({ readerId }) => readerId === userId,
      );
    const asked = { state: 'all' } as const;
    await runQuery(kernel, reader, listPeople, asked);
    expect(await notedOf(reader)).toEqual([]);
    const program = { ...reader, through: 'rest' as const };
    await runQuery(kernel, program, listPeople, { ...asked, size: 1 });
    expect(await notedOf(reader)).toMatchObject([{ people: 1 }]);
    await runQuery(kernel, program, listPeople, asked);
    const [once] = await notedOf(reader);
    expect(once).toMatchObject({ way: 'people-api', personId: null });
    await runQuery(kernel, program, listPeople, asked);
    expect(await notedOf(reader)).toEqual([once]);
    await runQuery(kernel, program, listPeople, { ...asked, page: 2, size: 1 });
    expect(await notedOf(reader)).toEqual([once]);
    // Whoever sees nothing of it leaves no trace.
    const observer = await testUser(kernel, administrator.centreId, 'observer');
    await runQuery(kernel, { ...observer, through: 'rest' }, listPeople, asked);
    expect(await notedOf(observer)).toEqual([]);
  });
});

describe('erasing', () => {
  it('names every table of which it tells in every language', async () => {
    for (const locale of locales) {
      const { default: words } = await namespaces.personalData[locale]();
      for (const key of Object.keys(erasureRules))
        expect(words.table, `${locale} ${key}`).toHaveProperty(key.split('.')[0] ?? '');
    }
  });

  it('has a rule for every foreign key to a person: say in erasure-rules.ts what becomes of a new one', async () => {
    const { rows } = await sql<{ key: string }>`
      select table_name || '.' || column_name as key from references_to('public.person')`.execute(
      kernel.db,
    );
    expect(rows.map(({ key }) => key).toSorted()).toEqual(Object.keys(erasureRules).toSorted());
  });

  it('leaves a pseudonym in records, nothing in the log, and no account', async () => {
    const { id, account, secrets } = await formerTeacher('Берегова');
    const erase = (more: object = {}) =>
      run(administrator, erasePerson, {
        id,
        confirm: 'Берегова О.Ю.',
        reason: 'заява людини',
        askedBy: 'person',
        ...more,
      });
    await expect(erase()).rejects.toMatchObject({
      details: { reason: 'personalData.erase-works' },
    });
    await leave(id, '2020-08-31');
    await expect(erase({ confirm: 'Берегова' })).rejects.toMatchObject({ code: 'invalid' });
    const before = await runQuery(kernel, administrator, previewErasure, { id });
    expect(before).toMatchObject({ works: false, accounts: 1 });
    expect(before.goes.map(({ table }) => table).toSorted()).toEqual([
      'card_proposal',
      'qualification',
    ]);
    expect(before.stays.map(({ table }) => table)).toContain('post');
    const { pseudonym } = await erase();
    expect(pseudonym).toBe(before.pseudonym);
    expect(await runQuery(kernel, administrator, readPerson, { id })).toMatchObject({
      familyName: pseudonym,
      givenName: '',
      phone: '',
      birthDate: null,
      qualifications: [],
      posts: [{ organisationId: college }],
    });
    const everything = await reading(async (db) => {
      const { rows } = await sql<{ text: string }>`
        select concat_ws(' ', actor_name, object_name, before::text, after::text) as text from audit_entry
        union all select concat_ws(' ', name, email) from auth_user
        union all select to_jsonb(person)::text from person`.execute(db);
      return rows.map(({ text }) => text).join('\n');
    });
    for (const secret of secrets) expect(everything).not.toContain(secret);
    const signIns = await kernel.db
      .selectFrom('auth_user')
      .select(['name', 'email'])
      .where('id', '=', account.userId)
      .execute();
    expect(signIns).toEqual([{ name: pseudonym, email: `${account.userId}@erased.invalid` }]);
    await expect(erase({ confirm: pseudonym })).rejects.toMatchObject({
      details: { reason: 'personalData.erased' },
    });
  });

  it('keeps an account that another centre trusts, and nobody erases themself', async () => {
    const { id, account } = await formerTeacher('Нагірна');
    const other = await testCentre(kernel.db, 'Сусідній центр');
    await inCentre(kernel.db, other, 'write', (trx) =>
      trx.insertInto('membership').values({ centre_id: other, user_id: account.userId }).execute(),
    );
    await leave(id, '2020-08-31');
    await run(administrator, erasePerson, {
      id,
      confirm: 'Нагірна О.Ю.',
      reason: 'заява',
      askedBy: 'person',
    });
    const { name } = await kernel.db
      .selectFrom('auth_user')
      .select('name')
      .where('id', '=', account.userId)
      .executeTakeFirstOrThrow();
    expect(name).toBe(account.name);
    const self = administrator.personId ?? '';
    const { shortName } = await runQuery(kernel, administrator, previewErasure, { id: self });
    await expect(
      run(administrator, erasePerson, {
        id: self,
        confirm: shortName,
        reason: 'так',
        askedBy: 'other',
      }),
    ).rejects.toMatchObject({ details: { reason: 'personalData.erase-self' } });
  });
});

describe('retention', () => {
  it('proposes whose term has come, keeps on purpose, and asks again when that day has passed', async () => {
    const program = systemActor(administrator.centreId, 'Перевірка');
    const { id: gone } = await run(administrator, createPerson, {
      familyName: 'Давня',
      firstPost: {
        organisationId: college,
        kind: 'teacher',
        since: '2001-09-01',
        until: '2005-06-30',
      },
    });
    await run(administrator, createPerson, {
      familyName: 'Теперішня',
      firstPost: { organisationId: college, kind: 'teacher', since: '2001-09-01' },
    });
    await run(program, proposeRetention, {});
    const open = () =>
      runQuery(kernel, administrator, listRetention, { state: 'open', q: 'давня' });
    expect((await runQuery(kernel, administrator, listRetention, { q: 'теперішня' })).total).toBe(
      0,
    );
    const [due] = (await open()).rows;
    expect(due).toMatchObject({ personId: gone, dueOn: '2010-06-30' });
    expect(due?.source).not.toBe('');
    await run(administrator, keepLonger, {
      id: due?.id ?? '',
      until: '2026-03-01',
      reason: 'ювілейна книга',
    });
    expect((await open()).total).toBe(0);
    kernel.setNow(new Date('2027-05-01T09:00:00Z'));
    await run(program, proposeRetention, {});
    expect((await open()).total).toBe(1);
    await run(administrator, updatePerson, { id: gone, familyName: 'Давня-Нова' });
    kernel.setNow(null);
  });

  it('holds to the years that the centre has set, which is on record', async () => {
    const program = systemActor(administrator.centreId, 'Перевірка');
    const setYears = (retentionYears: { term: string; years: number }[]) =>
      run(administrator, updateCentre, { settings: { retentionYears } });
    await run(program, proposeRetention, {});
    const count = async () => (await runQuery(kernel, administrator, listRetention, {})).total;
    expect(await count()).toBeGreaterThan(0);
    await setYears([{ term: 'left', years: 100 }]);
    await run(program, proposeRetention, {});
    expect(await count()).toBe(0);
    const [entry] = (
      await runQuery(kernel, administrator, listAudit, { operation: 'centre.update' })
    ).rows;
    expect(entry?.changes).toMatchObject([
      { field: 'retentionYears', from: [], to: [{ term: 'left', years: 100 }] },
    ]);
    await expect(setYears([{ term: 'what-is-this', years: 3 }])).rejects.toMatchObject({
      code: 'invalid',
    });
    await setYears([]);
  });
});
