import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import { createPerson } from '../../operations/create-person.ts';
import { awards, educations, qualifications } from '../../operations/people/keep-facts.ts';
import { mergePeople } from '../../operations/people/merge-people.ts';
import { tellApart } from '../../operations/people/tell-apart.ts';
import { undoMerge } from '../../operations/people/undo-merge.ts';
import { addPost } from '../../operations/posts/add-post.ts';
import { updatePerson } from '../../operations/update-person.ts';
import { listPeople } from '../list-people.ts';
import { readPerson } from '../read-card.ts';
import { listDuplicates } from './list-duplicates.ts';

const kernel = await testKernel();
let centre: string;
let director: Actor;
let college: string;
let school: string;

const write = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
  inCentre(kernel.db, centre, 'write', work);
const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, director, operation, input as never) as Promise<O>;
const ask = <I, O>(query: Parameters<typeof runQuery<I, O>>[2], input: I) =>
  runQuery(kernel, director, query, input as never) as Promise<O>;

beforeAll(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  [college, school] = await write(async (trx) => {
    const rows = await trx
      .insertInto('organisation')
      .values([
        { centre_id: centre, kind: 'school' },
        { centre_id: centre, kind: 'school' },
      ])
      .returning('id')
      .execute();
    return rows.map(({ id }) => id) as [string, string];
  });
});

/** Everything that refers to a person by a foreign key, row by row, as JSON without what counts changes. */
const everything = () =>
  write(async (trx) => {
    const tables = await sql<{ name: string }>`
      select distinct table_name::text as name from references_to('public.person')
      union select 'person' union select 'post_profession' order by 1`.execute(trx);
    const rows: Record<string, unknown[]> = {};
    for (const { name } of tables.rows) {
      if (name === 'person_merge') continue;
      const found = await sql<{ row: unknown }>`
        select to_jsonb(t) - 'version' - 'updated_at' as row from ${sql.table(name)} t order by 1`.execute(
        trx,
      );
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  });

/** Rows of every table that refers to a person, for both cards: some only of one, some the same of both. */
async function fill(one: string, other: string) {
  const planId = await acceptedPlan(kernel, director);
  const base = { personId: one, organisationId: college, kind: 'teacher', main: true };
  await run(addPost, { ...base, since: '2015-09-01', until: '2020-08-31', subjects: ['Хімія'] });
  await run(addPost, {
    ...base,
    personId: other,
    since: '2014-09-01',
    until: '2019-08-31',
    subjects: ['Фізика'],
  });
  await run(addPost, { ...base, organisationId: school, since: '2021-09-01' });
  await run(addPost, { ...base, personId: other, kind: 'librarian', since: '2020-09-01' });
  for (const personId of [one, other]) {
    await run(qualifications.add, {
      personId,
      kind: 'category',
      value: 'specialist-first',
      since: '2018-04-01',
    });
    await run(awards.add, { personId, title: `Грамота ${personId === one ? 'перша' : 'друга'}` });
  }
  await run(educations.add, { personId: other, level: 'master', finishedYear: 2010 });
  await write(async (trx) => {
    const values = { centre_id: centre };
    const section = await trx
      .insertInto('section')
      .values({
        ...values,
        kind: 'regional-section',
        name: 'Хімія',
        level: 'region',
        since: '2020-09-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const member = { ...values, section_id: section.id, role: 'member' };
    await trx
      .insertInto('section_member')
      .values([
        { ...member, person_id: one, since: '2021-09-01', until: '2022-08-31' },
        { ...member, person_id: other, since: '2020-09-01', until: '2021-12-31' },
        { ...member, person_id: other, role: 'secretary', since: '2024-09-01' },
      ])
      .execute();
    const tasks = await trx
      .selectFrom('task')
      .select('id')
      .where('plan_id', '=', planId)
      .limit(2)
      .execute();
    const [both, single] = tasks.map(({ id }) => id) as [string, string];
    await trx
      .insertInto('task_person')
      .values([
        { ...values, task_id: both, person_id: one },
        { ...values, task_id: both, person_id: other },
        { ...values, task_id: single, person_id: other },
      ])
      .execute();
    await trx
      .insertInto('plan_role_person')
      .values([one, other].map((person_id) => ({ ...values, role: 'методисти', person_id })))
      .execute();
    await trx
      .insertInto('assignment')
      .values({ ...values, person_id: other, organisation_id: college, since: '2025-09-01' })
      .execute();
    await trx
      .insertInto('calendar_feed')
      .values(
        [one, other].map((person_id) => ({
          ...values,
          person_id,
          secret_hash: Buffer.from(person_id),
        })),
      )
      .execute();
    await trx
      .insertInto('profession')
      .values({ ...values, code: codeOf(other), title: 'Кухар', person_id: other })
      .execute();
  });
}
const codeOf = (id: string) => id.slice(-8);

describe('a merge', () => {
  let made = 0;
  const two = async () => {
    made += 1;
    const one = await run(createPerson, {
      familyName: `Гайдар${made}`,
      givenName: 'Ірина',
      inCentre: false,
    });
    const other = await run(createPerson, {
      familyName: `Гайдарь${made}`,
      givenName: 'Ирина',
      inCentre: false,
      phone: '+380 44 000-11-22',
      teachingSince: '2014-09-01',
    });
    return { one: one.id, other: other.id };
  };

  it('keeps all of both cards and finds them by either name', async () => {
    const { one, other } = await two();
    await fill(one, other);
    await run(mergePeople, { survivorId: one, mergedId: other });
    const card = await ask(readPerson, { id: one });
    expect(card).toMatchObject({ phone: '+380 44 000-11-22', teachingSince: '2014-09-01' });
    expect(
      card.posts.map(({ kind, main, since, until, subjects }) => [
        kind,
        main,
        since,
        until,
        subjects.toSorted(),
      ]),
    ).toEqual([
      // The same post of both cards became one, with the days and subjects of both.
      ['teacher', true, '2014-09-01', '2020-08-31', ['Фізика', 'Хімія']],
      // Two main posts at a time can't be: the moved one is part-time.
      ['librarian', false, '2020-09-01', null, []],
      ['teacher', true, '2021-09-01', null, []],
    ]);
    expect(card.qualifications).toHaveLength(1);
    expect(card.awards.map(({ title }) => title).toSorted()).toEqual([
      'Грамота друга',
      'Грамота перша',
    ]);
    expect(card.educations).toHaveLength(1);
    const found = await ask(listPeople, { q: `Гайдарь${made} Ирина`, state: 'all' });
    expect(found.rows.map(({ id }) => id)).toEqual([one]);
    // An old link leads to the card that stayed.
    expect((await ask(readPerson, { id: other })).id).toBe(one);
    const left = await write(async (trx) => {
      const tables = await sql<{ name: string; column: string }>`
        select table_name as name, column_name as column from references_to('public.person') where table_name <> 'person_merge'`.execute(
        trx,
      );
      const counts = [];
      for (const { name, column } of tables.rows) {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(name)} where ${sql.ref(column)} = ${other}`.execute(
          trx,
        );
        if (rows[0]?.n) counts.push(`${name}.${column}`);
      }
      return counts;
    });
    expect(left).toEqual([]);
  });

  it('can be taken back: every row is as it was', async () => {
    const { one, other } = await two();
    await fill(one, other);
    const before = await everything();
    const { mergeId } = await run(mergePeople, {
      survivorId: one,
      mergedId: other,
      take: ['familyName', 'givenName'],
    });
    expect(await everything()).not.toEqual(before);
    await run(undoMerge, { id: mergeId });
    expect(await everything()).toEqual(before);
    await expect(run(undoMerge, { id: mergeId })).rejects.toMatchObject({
      details: { reason: 'people.merge-undone' },
    });
  });

  it('of the centre’s own people gives back what plans know of each', async () => {
    const one = await run(createPerson, {
      familyName: 'Липова',
      givenName: 'Ада',
      post: 'методист',
    });
    const other = await run(createPerson, {
      familyName: 'Липова',
      givenName: 'Ада',
      shortName: 'Липова Ада',
      post: 'бухгалтер',
    });
    const before = await everything();
    const { mergeId } = await run(mergePeople, { survivorId: one.id, mergedId: other.id });
    await run(undoMerge, { id: mergeId });
    expect(await everything()).toEqual(before);
  });

  it('taken back leaves what people changed since', async () => {
    const { one, other } = await two();
    const { mergeId } = await run(mergePeople, { survivorId: one, mergedId: other });
    await run(updatePerson, { id: one, phone: '+380 44 999-99-99' });
    await run(undoMerge, { id: mergeId });
    expect(await ask(readPerson, { id: one })).toMatchObject({
      phone: '+380 44 999-99-99',
      teachingSince: null,
    });
  });

  it('is taken back from the last, and two accounts are not one', async () => {
    const { one, other } = await two();
    const { one: third } = await two();
    const { mergeId: first } = await run(mergePeople, { survivorId: one, mergedId: other });
    const { mergeId: second } = await run(mergePeople, { survivorId: third, mergedId: one });
    await expect(run(undoMerge, { id: first })).rejects.toMatchObject({
      details: { reason: 'people.merge-not-last' },
    });
    expect((await ask(readPerson, { id: other })).id).toBe(third);
    await run(undoMerge, { id: second });
    await run(undoMerge, { id: first });
    expect((await ask(readPerson, { id: other })).id).toBe(other);
    const colleague = await testUser(kernel, centre, 'observer');
    await expect(
      run(mergePeople, { survivorId: colleague.personId, mergedId: director.personId as string }),
    ).rejects.toMatchObject({ details: { reason: 'people.merge-two-accounts' } });
    await expect(run(mergePeople, { survivorId: one, mergedId: one })).rejects.toMatchObject({
      details: { reason: 'people.merge-with-itself' },
    });
  });
});

describe('likely duplicates', () => {
  const add = (familyName: string, givenName: string, patronymic: string, more: object = {}) =>
    run(createPerson, { familyName, givenName, patronymic, inCentre: false, ...more });
  const reasonsOf = async (id: string) =>
    (await ask(listDuplicates, { person: id })).rows.map(({ reasons }) => reasons);

  it.each([
    [
      'the same name and year',
      ['Береза', 'Юлія', 'Іванівна', { birthYear: 1980 }],
      ['Береза', 'Юлія', 'Іванівна', { birthDate: '1980-05-06' }],
      ['name'],
    ],
    [
      'another spelling',
      ['Щербак', 'Юлія', 'Сергіївна', {}],
      ['Scherbak', 'Yuliia', 'Serhiivna', {}],
      ['spelling'],
    ],
    [
      'a typing error',
      ['Ковальчук', 'Марія', 'Петрівна', {}],
      ['Ковалчук', 'Марія', 'Петрівна', {}],
      ['spelling'],
    ],
    [
      'a letter left out',
      ['Гриценко', 'Олег', 'Юрійович', {}],
      ['Гриценк', 'Олег', 'Юрійович', {}],
      ['typo'],
    ],
    [
      'a new surname',
      ['Дуб', 'Інна', 'Олегівна', { birthDate: '1990-01-02' }],
      ['Яворська', 'Інна', 'Олегівна', { birthDate: '1990-01-02' }],
      ['surname'],
    ],
    [
      'initials and the same address',
      ['Мороз', 'К.', 'Л.', { email: 'moroz@example.org' }],
      ['Мороз', 'Катерина', 'Львівна', { email: 'Moroz@example.org' }],
      ['email', 'initials'],
    ],
  ] as const)('are told by %s', async (_, one, other, reasons) => {
    const first = await add(one[0], one[1], one[2], one[3]);
    await add(other[0], other[1], other[2], other[3]);
    expect(await reasonsOf(first.id)).toEqual([reasons]);
  });

  it('are not told by a common name when the years of birth differ, nor once they were told apart', async () => {
    const one = await add('Ткач', 'Ніна', 'Ігорівна', { birthYear: 1970 });
    await add('Ткач', 'Ніна', 'Ігорівна', { birthYear: 1995 });
    expect(await reasonsOf(one.id)).toEqual([]);
    const same = await add('Ткач', 'Ніна', 'Ігорівна', { birthYear: 1970 });
    expect(await reasonsOf(one.id)).toEqual([['name']]);
    await run(tellApart, { id: same.id, otherId: one.id });
    expect(await reasonsOf(one.id)).toEqual([]);
  });
});
