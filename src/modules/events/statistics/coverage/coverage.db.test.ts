import { beforeAll, expect, it } from 'vitest';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import { addBeen } from '../../../../../tests/support/season-of-facts.ts';
import { rule, sectionWorld } from '../../../../../tests/support/section-world.ts';
import { listCounted } from '../list-counted.ts';
import { listVisits } from '../list-visits.ts';
import { listDirectionTakings } from './list-directions.ts';
import { listInstitutionTakings } from './list-institutions.ts';
import { listPeopleTakings } from './list-people.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-06-20T09:00:00Z'));
let director: Actor;
let centre: string;
let lyceum: string;
let college: string;
let section: string;
let speaker: string;
let listener: string;
let absent: string;
const days = { from: '2025-09-01', to: '2026-08-31' };

const institutions = async (asked: object, as = director) =>
  (await runQuery(kernel, as, listInstitutionTakings, { ...days, ...asked })).rows.map(
    ({ name, hosted, spoke, came }) => [name, hosted, spoke, came],
  );
const people = async (asked: object, as = director) =>
  (await runQuery(kernel, as, listPeopleTakings, { ...days, ...asked })).rows.map(
    ({ personId }) => personId,
  );

beforeAll(async () => {
  const world = await sectionWorld(kernel);
  centre = world.centre;
  director = await testUser(kernel, centre, 'director');
  lyceum = await world.organisation('Ліцей', 'vocational-college');
  college = await world.organisation('Училище', 'vocational-college');
  speaker = await world.teacher('Верба Олена', { at: lyceum, subjects: ['Фізика'] });
  listener = await world.teacher('Дуб Іван', { at: lyceum });
  absent = await world.teacher('Явір Ніна', { at: college, subjects: ['Фізика'] });
  const made = await world.create({
    since: '2025-09-01',
    until: '2026-08-31',
    rule: rule({ subjects: ['Фізика'] }),
  } as never);
  section = made.id;
  const eventId = await inCentre(kernel.db, centre, 'write', async (trx) => {
    const whole = await addBeen(trx, centre, {
      title: 'Читання',
      kind: 'conference',
      startsOn: '2026-02-10',
      hostId: lyceum,
    });
    await addBeen(trx, centre, {
      title: 'Потік',
      startsOn: '2026-02-10',
      parentId: whole,
      visits: [{ personId: listener, organisationId: lyceum }],
    });
    return addBeen(trx, centre, {
      title: 'Засідання',
      startsOn: '2026-03-10',
      sectionId: section,
      state: 'published',
      visits: [
        { personId: speaker, organisationId: lyceum },
        { personId: absent, organisationId: college, state: 'absent' },
      ],
    });
  });
  await runOperation(kernel, director, addAgendaItem, {
    eventId,
    title: 'Про дуальну освіту в майстерні',
    speakers: [{ personId: speaker }],
  });
});

it('names institutions that never hosted, spoke, came; being at a part is being there', async () => {
  expect(await institutions({})).toEqual([
    ['Ліцей', 1, 1, 2],
    ['Училище', 0, 0, 0],
  ]);
  for (const never of ['hosts', 'speaks', 'comes'])
    expect(await institutions({ never })).toEqual([['Училище', 0, 0, 0]]);
  expect(await institutions({ from: '2026-03-01', never: 'hosts' })).toHaveLength(2);
});

it('asks of a section only its members and its sessions', async () => {
  expect(await people({ never: 'comes' })).toEqual([absent]);
  expect(await people({ never: 'speaks' })).toEqual([listener, absent]);
  expect(await people({ sectionId: section })).toEqual([speaker, absent]);
  expect(await institutions({ sectionId: section })).toEqual([
    ['Ліцей', 0, 1, 1],
    ['Училище', 0, 0, 0],
  ]);
});

it('shows an institution’s head the own people only, and an observer no names', async () => {
  const headOf = (id: string) =>
    testUser(kernel, centre, 'institution-head', `${id}@example.org`, { kind: 'organisation', id });
  const head = await headOf(college);
  expect(await people({}, head)).toEqual([absent]);
  expect(await institutions({}, head)).toEqual([['Училище', 0, 0, 0]]);
  const counted = await runQuery(kernel, await headOf(lyceum), listCounted, days);
  expect(counted.rows.map(({ title, visits }) => [title, visits])).toEqual([
    ['Читання', 1],
    ['Засідання', 1],
  ]);
  expect((await runQuery(kernel, head, listCounted, days)).total).toBe(0);
  const observer = await testUser(kernel, centre, 'observer');
  await expect(runQuery(kernel, observer, listVisits, days)).rejects.toMatchObject({
    code: 'forbidden',
  });
});

it('finds directions that nothing touches, by direction, section and agenda', async () => {
  await inCentre(kernel.db, centre, 'write', async (trx) => {
    const names = ['дуальну освіту', 'Безпека', 'Фізика вдома'];
    for (const [position, name] of names.entries()) {
      const { id } = await trx
        .insertInto('direction')
        .values({ centre_id: centre, name, position })
        .returning('id')
        .executeTakeFirstOrThrow();
      if (position === 2)
        await trx
          .updateTable('section')
          .set({ direction_id: id })
          .where('id', '=', section)
          .execute();
    }
  });
  const directions = async (without?: 'sections' | 'events') =>
    (
      await runQuery(kernel, director, listDirectionTakings, {
        ...days,
        ...(without && { without }),
      })
    ).rows.map(({ name, sections, events }) => [name, sections, events]);
  expect(await directions()).toEqual([
    ['дуальну освіту', 0, 1],
    ['Безпека', 0, 0],
    ['Фізика вдома', 1, 1],
  ]);
  expect((await directions('events')).map(([name]) => name)).toEqual(['Безпека']);
  expect((await directions('sections')).map(([name]) => name)).toEqual([
    'дуальну освіту',
    'Безпека',
  ]);
});
