import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { enrolOwnPeople } from '../operations/registration/enrol-people.ts';
import { inviteAgain, inviteAudience } from '../operations/registration/invite-audience.ts';
import { listOwnPeople } from './list-own-people.ts';
import { listRegistrations } from './list-registrations.ts';
import { previewAudience } from './preview-audience.ts';
import type { Audience } from './schema.ts';

const kernel = await testKernel();
let actor: Actor;
let eventId: string;
let school: string;
/** By what they teach: two physicists of whom one is in the section by hand, a chemist. */
let people: Record<'ada' | 'bob' | 'cy', string>;
let sectionId: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I, as = actor) =>
  runOperation(kernel, as, operation, input);

const rule = (subjects: string[], more: Partial<Audience['rule'] & object> = {}) => ({
  postKinds: [],
  subjects,
  organisationKinds: [],
  categories: [],
  organisationIds: [],
  ...more,
});

const invited = async () => {
  const { rows } = await runQuery(kernel, actor, listRegistrations, { eventId, size: 200 });
  return rows.map(({ name, state }) => `${name.split(' ')[0]} ${state}`).sort();
};

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
  const { centreId } = actor;
  await inCentre(kernel.db, centreId, 'write', async (trx) => {
    const made = await trx
      .insertInto('organisation')
      .values({ centre_id: centreId, kind: 'vocational-college' })
      .returning('id')
      .executeTakeFirstOrThrow();
    school = made.id;
    const add = async (name: string, subject: string) => {
      const { id } = await trx
        .insertInto('person')
        .values({ centre_id: centreId, family_name: name, short_name: `${name} ${made.id}` })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('post')
        .values({
          ...{ centre_id: centreId, person_id: id, organisation_id: school, kind: 'teacher' },
          ...{ title: 'учитель', subjects: [subject] },
        })
        .execute();
      return id;
    };
    people = {
      ada: await add('Ада', 'фізика'),
      bob: await add('Боб', 'фізика'),
      cy: await add('Цвіт', 'хімія'),
    };
    const section = await trx
      .insertInto('section')
      .values({
        ...{ centre_id: centreId, kind: 'regional-section', name: 'Фізики', level: 'region' },
        ...{ since: '2025-09-01', rule: JSON.stringify(rule(['фізика'])) },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    sectionId = section.id;
    await trx
      .insertInto('section_exception')
      .values({
        centre_id: centreId,
        section_id: sectionId,
        person_id: people.bob,
        reason: 'відпустка',
      })
      .execute();
    await trx
      .insertInto('section_member')
      .values({
        ...{ centre_id: centreId, section_id: sectionId, person_id: people.cy },
        ...{ role: 'member', since: '2025-09-01' },
      })
      .execute();
  });
  ({ eventId } = await run(createEvent, {
    ...{ kind: 'seminar', title: 'Семінар', startsOn: '2026-03-12', endsOn: '2026-03-12' },
    ...{ registration: 'open', responsibleId: actor.personId, quota: 2 },
  }));
  await run(publishEvents, { eventIds: [eventId] });
});

it('invites a section with whom its rule takes in, but for its exceptions, and counts them before', async () => {
  const preview = await runQuery(kernel, actor, previewAudience, {
    eventId,
    sectionIds: [sectionId],
    guests: [{ name: 'Гість', email: 'guest@example.org' }],
  });
  expect(preview).toMatchObject({ people: 3, withoutAddress: 2, already: 0, organisations: 1 });
  await run(inviteAudience, {
    eventId,
    sectionIds: [sectionId],
    guests: [{ name: 'Гість', email: 'guest@example.org' }],
  });
  expect(await invited()).toEqual(['Ада invited', 'Гість invited', 'Цвіт invited']);
});

it('invites by subject and institution, nobody twice, and leaves who is there as they are', async () => {
  await run(inviteAudience, { eventId, personIds: [people.ada] });
  await run(enrolOwnPeople, { eventId, personIds: [people.ada] });
  const again = await run(inviteAudience, {
    eventId,
    rule: rule(['Фізика'], { organisationIds: [school] }),
  });
  expect(again.invited).toBe(1);
  expect(await invited()).toEqual(['Ада registered', 'Боб invited']);
  const preview = await runQuery(kernel, actor, previewAudience, {
    eventId,
    rule: rule(['фізика']),
  });
  expect(preview).toMatchObject({ people: 0, already: 2 });
});

it('asks those again who declined or have not answered, not those who come', async () => {
  await run(inviteAudience, { eventId, personIds: [people.ada, people.bob] });
  await run(enrolOwnPeople, { eventId, personIds: [people.ada] });
  const { rows } = await runQuery(kernel, actor, listRegistrations, { eventId });
  const { letters } = await run(inviteAgain, {
    eventId,
    registrationIds: rows.map(({ id }) => id),
  });
  expect(letters).toBe(1);
  expect(await invited()).toEqual(['Ада registered', 'Боб invited']);
});

it('lets an institution’s head register own teachers within its quota, and nobody else’s', async () => {
  const place = { kind: 'organisation', id: school } as const;
  const head = await testUser(kernel, actor.centreId, 'institution-head', undefined, place);
  const stranger = await testUser(kernel, actor.centreId, 'teacher');
  const own = await runQuery(kernel, head, listOwnPeople, { eventId });
  expect(own.map(({ name }) => name).sort()).toEqual(['Ада', 'Боб', 'Цвіт']);
  const personIds = [people.ada, people.bob, people.cy];
  expect(await run(enrolOwnPeople, { eventId, personIds }, head)).toMatchObject({
    registered: 2,
    waiting: 1,
  });
  await expect(
    run(enrolOwnPeople, { eventId, personIds: [people.ada, stranger.personId] }, head),
  ).rejects.toThrow('forbidden');
  const { rows } = await runQuery(kernel, head, listRegistrations, { eventId });
  expect(rows).toHaveLength(3);
});
