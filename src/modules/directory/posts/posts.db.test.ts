import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { archivePerson } from '../operations/archive-person.ts';
import { createPerson } from '../operations/create-person.ts';
import { bringPeople } from '../operations/people/bring-people.ts';
import { addPost } from '../operations/posts/add-post.ts';
import { endPost } from '../operations/posts/end-post.ts';
import { fillPost } from '../operations/posts/fill-post.ts';
import { removePost } from '../operations/posts/remove-post.ts';
import { transferPost } from '../operations/posts/transfer-post.ts';
import { updatePost } from '../operations/posts/update-post.ts';
import { restorePerson } from '../operations/restore-person.ts';
import { updatePerson } from '../operations/update-person.ts';
import { listChanges } from '../people/list-changes.ts';
import { listPeople } from '../people/list-people.ts';
import { readPerson } from '../people/read-card.ts';
import { readStaffTable } from '../people/staff-table.ts';
import { listVacancies } from './list-vacancies.ts';

const kernel = await testKernel();
let centre: string;
let director: Actor;
let system: Actor;
let college: string;
let school: string;

const newOrganisation = (name: string, parentId?: string) =>
  inCentre(kernel.db, centre, 'write', async (trx) => {
    const { id } = await trx
      .insertInto('organisation')
      .values({ centre_id: centre, kind: 'vocational-college' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('organisation_name')
      .values({ centre_id: centre, organisation_id: id, kind: 'short', name })
      .execute();
    if (parentId)
      await trx
        .insertInto('organisation_link')
        .values({ centre_id: centre, child_id: id, parent_id: parentId })
        .execute();
    return id;
  });

beforeAll(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  centre = await testCentre(kernel.db);
  director = await testUser(kernel, centre, 'director');
  system = systemActor(centre, 'Перевірка');
  college = await newOrganisation('Коледж Калинове');
  school = await newOrganisation('Ліцей Тернове');
});

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, director, operation, input as never) as Promise<O>;
const ask = <I, O>(query: Parameters<typeof runQuery<I, O>>[2], input: I) =>
  runQuery(kernel, director, query, input as never) as Promise<O>;

let made = 0;
/** A teacher with a post from a day on. */
async function teacher(
  post: Partial<{ since: string; until: string; organisationId: string; kind: string }> = {},
) {
  made += 1;
  const firstPost = { organisationId: college, kind: 'teacher', since: '2020-09-01', ...post };
  const { id } = await run(createPerson, {
    familyName: `Вишневська${made}`,
    givenName: 'Ольга',
    firstPost,
  });
  const card = await ask(readPerson, { id });
  return { id, postId: card.posts[0]?.id as string };
}

describe('posts', () => {
  it('of a teacher begin with the card, take the title of their kind and don’t make them staff of the centre', async () => {
    const { id } = await teacher();
    expect(await ask(readPerson, { id })).toMatchObject({
      inCentre: false,
      post: '',
      experience: { post: 5 },
      posts: [{ title: 'Викладач', organisation: 'Коледж Калинове', since: '2020-09-01' }],
    });
  });

  it('refuse a second main place of work on the same days and name the first', async () => {
    const { id } = await teacher();
    const second = { personId: id, organisationId: school, kind: 'methodist', since: '2025-09-01' };
    await expect(run(addPost, second)).rejects.toMatchObject({
      details: {
        reason: 'people.main-post-taken',
        params: { post: 'Викладач', organisation: 'Коледж Калинове', since: '2020-09-01' },
      },
    });
    const { id: postId } = await run(addPost, { ...second, main: false });
    await expect(run(updatePost, { id: postId, main: true })).rejects.toMatchObject({
      details: { reason: 'people.main-post-taken' },
    });
    expect((await ask(readPerson, { id })).posts).toHaveLength(2);
  });

  it('end, and leave a vacancy that somebody fills later', async () => {
    const { id, postId } = await teacher();
    const { vacancyId } = await run(endPost, {
      id: postId,
      until: '2026-01-31',
      ground: 'наказ 3',
      leaveVacancy: true,
    });
    const vacancies = (on: string) => ask(listVacancies, { on, organisation: [college] });
    expect((await vacancies('2026-01-31')).total).toBe(0);
    expect((await vacancies('2026-02-01')).rows).toMatchObject([
      { id: vacancyId, title: 'Викладач', since: '2026-02-01' },
    ]);
    const other = await run(createPerson, { familyName: 'Наступна', inCentre: false });
    await run(fillPost, { id: vacancyId as string, personId: other.id, since: '2026-02-16' });
    expect((await vacancies('2026-02-15')).total).toBe(1);
    expect((await vacancies('2026-02-16')).total).toBe(0);
    expect((await ask(readPerson, { id: other.id })).posts).toMatchObject([
      { title: 'Викладач', since: '2026-02-16', until: null },
    ]);
    expect((await ask(readPerson, { id })).posts).toMatchObject([
      { until: '2026-01-31', ground: 'наказ 3' },
    ]);
    // Of a vacancy that begins on that very day nothing is left over.
    const { id: fresh } = await run(addPost, {
      organisationId: school,
      kind: 'librarian',
      since: '2026-03-02',
    });
    await run(endPost, {
      id: (await ask(readPerson, { id: other.id })).posts[0]?.id as string,
      until: '2026-03-01',
    });
    await run(fillPost, { id: fresh, personId: other.id });
    expect((await ask(listVacancies, { organisation: [school] })).total).toBe(0);
    await expect(run(fillPost, { id: fresh, personId: id })).rejects.toMatchObject({
      details: { reason: 'people.post-is-held' },
    });
  });

  it('move to another institution in one act, with history', async () => {
    const { id, postId } = await teacher();
    await run(transferPost, {
      id: postId,
      on: '2026-02-02',
      organisationId: school,
      kind: 'methodist',
      ground: 'наказ 7',
    });
    expect((await ask(readPerson, { id })).posts).toMatchObject([
      { organisation: 'Коледж Калинове', title: 'Викладач', until: '2026-02-01' },
      { organisation: 'Ліцей Тернове', title: 'Методист', since: '2026-02-02', ground: 'наказ 7' },
    ]);
    const { rows } = await ask(listChanges, {
      from: '2026-02-01',
      to: '2026-02-28',
      kind: 'moved',
    });
    expect(rows).toMatchObject([
      {
        personId: id,
        on: '2026-02-02',
        fromOrganisation: 'Коледж Калинове',
        organisation: 'Ліцей Тернове',
      },
    ]);
    await expect(
      run(transferPost, { id: postId, on: '2019-01-01', organisationId: school }),
    ).rejects.toMatchObject({
      details: { fields: [{ path: 'on', code: 'period-order' }] },
    });
  });

  it('that were written by mistake go, and unknown kinds never come', async () => {
    const { id, postId } = await teacher();
    await run(removePost, { id: postId });
    expect((await ask(readPerson, { id })).posts).toEqual([]);
    await expect(
      run(addPost, { personId: id, organisationId: college, kind: 'wizard' }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'kind', code: 'unknown' }] } });
  });
});

describe('the centre’s own people', () => {
  const known = (id: string) =>
    inCentre(kernel.db, centre, 'read', (db) =>
      db
        .selectFrom('person')
        .select(['post', 'active_until', 'in_centre'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );

  it('have posts that lead what plans know of them', async () => {
    const { id } = await run(createPerson, {
      familyName: 'Каштан',
      post: 'методист будівельного профілю',
    });
    const [post] = (await ask(readPerson, { id })).posts;
    expect(post).toMatchObject({ kind: 'methodist', title: 'методист будівельного профілю' });
    await run(updatePost, { id: post?.id as string, title: 'завідувач відділу' });
    expect(await known(id)).toMatchObject({ post: 'завідувач відділу', active_until: null });
    await run(updatePerson, { id, post: 'заступник директора' });
    expect((await ask(readPerson, { id })).posts).toMatchObject([
      { title: 'заступник директора', kind: 'deputy' },
    ]);
    await run(archivePerson, { id, activeUntil: '2026-03-31' });
    expect((await ask(readPerson, { id })).posts).toMatchObject([{ until: '2026-03-31' }]);
    await run(restorePerson, { id });
    expect((await ask(readPerson, { id })).posts).toMatchObject([{ until: null }]);
    await run(endPost, { id: post?.id as string, until: '2026-03-15' });
    expect(await known(id)).toMatchObject({
      active_until: '2026-03-15',
      post: 'заступник директора',
    });
  });

  it('are joined by a teacher who comes to work in the centre, but for a short name that is taken', async () => {
    const { id, postId } = await teacher();
    const card = await ask(readPerson, { id });
    const { id: namesake } = await run(createPerson, {
      familyName: card.familyName,
      givenName: 'Олена',
      post: 'методист',
    });
    const own = (await ask(readPerson, { id: namesake })).posts[0]?.organisationId as string;
    await expect(
      run(transferPost, { id: postId, on: '2026-03-02', organisationId: own, kind: 'methodist' }),
    ).rejects.toMatchObject({
      details: { reason: 'directory.short-name-taken' },
    });
    await run(updatePerson, { id, shortName: `${card.shortName}2` });
    await run(transferPost, {
      id: postId,
      on: '2026-03-02',
      organisationId: own,
      kind: 'methodist',
    });
    expect(await known(id)).toEqual({ post: 'Методист', active_until: null, in_centre: true });
  });
});

/** Staff as people reckon it: day by day, post by post. */
describe('staff on any day', () => {
  const span = fc.record({
    start: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 0, max: 40 }),
    open: fc.boolean(),
    at: fc.integer({ min: 0, max: 2 }),
  });
  const day = (offset: number) => addDays('2024-01-01', offset);

  it('is the fold over posts, in lists, tables and comings and goings alike', async () => {
    const places = [college, school, await newOrganisation('Філія Кленове', college)];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(span, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 110 }),
        async (lives, offset) => {
          // One main post at a time: a later one that would overlap is left out.
          const people = lives.map((spans) => {
            let free = -1;
            return spans
              .toSorted((a, b) => a.start - b.start)
              .flatMap(({ start, days, open, at }) => {
                if (start <= free) return [];
                free = open ? 1000 : start + days;
                return [
                  {
                    organisationId: places[at] as string,
                    since: start,
                    until: open ? null : start + days,
                  },
                ];
              });
          });
          made += 1;
          const subject = `Предмет ${made}`;
          const { ids } = await runOperation(kernel, system, bringPeople, {
            people: people.map((posts, index) => ({
              familyName: `Особа${made}`,
              givenName: `${index}`,
              posts: posts.map((post) => ({
                ...post,
                kind: 'teacher',
                title: 'викладач',
                subjects: [subject],
                since: day(post.since),
                until: post.until === null ? null : day(post.until),
              })),
            })),
          });
          const works = (index: number, on: number, where = places) =>
            (people[index] ?? []).some(
              ({ since, until, organisationId }) =>
                since <= on && on <= (until ?? 5000) && where.includes(organisationId),
            );
          const expected = ids.filter((_, index) => works(index, offset));
          const listed = await ask(listPeople, { on: day(offset), subject, size: 200 });
          expect(listed.rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
          const below = await ask(listPeople, {
            on: day(offset),
            subject,
            organisation: [college],
            size: 200,
          });
          expect(below.rows.map(({ id }) => id).toSorted()).toEqual(
            ids
              .filter((_, index) => works(index, offset, [places[0], places[2]] as string[]))
              .toSorted(),
          );
          const table = await ask(readStaffTable, { on: day(offset), subject });
          expect(table.sum.total).toBe(expected.length);
          for (const row of table.rows)
            expect(row.total).toBe(
              ids.filter((_, index) => works(index, offset, [row.key])).length,
            );
          // Who was there, with those who came and without those who left, are who is there.
          const { rows } = await ask(listChanges, { from: day(1), to: day(offset), size: 200 });
          const of = (kind: string) =>
            rows.filter((event) => event.kind === kind && ids.includes(event.personId));
          const there = new Map(ids.map((id, index) => [id, works(index, 0) ? 1 : 0]));
          for (const { personId } of of('came'))
            there.set(personId, (there.get(personId) ?? 0) + 1);
          for (const { personId, on } of of('left'))
            if (on < day(offset)) there.set(personId, (there.get(personId) ?? 0) - 1);
          // One who left on the day before the period was not there on it.
          const counted = ids.filter((id, index) => {
            const leftBefore =
              (people[index] ?? []).some(({ until }) => until === 0) && !works(index, 1);
            return (there.get(id) ?? 0) - (leftBefore ? 1 : 0) > 0;
          });
          if (offset >= 1) expect(counted.toSorted()).toEqual(expected.toSorted());
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
