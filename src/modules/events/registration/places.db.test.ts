import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { updateEvent } from '../operations/planning/update-event.ts';
import {
  cancelRegistrations,
  moveUpRegistrations,
} from '../operations/registration/change-registrations.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { joinEvent, leaveEvent } from '../operations/registration/join-event.ts';
import { registerVisitor } from '../operations/registration/register-visitor.ts';
import type { eventFields } from '../planning/schema.ts';
import { listRegistrations } from './list-registrations.ts';

const kernel = await testKernel();
let actor: Actor;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I, as = actor) =>
  runOperation(kernel, as, operation, input);

/** An announced event in ten days that anybody may register for. */
async function announced(more: Partial<z.input<typeof eventFields>> = {}): Promise<string> {
  const { eventId } = await run(createEvent, {
    kind: 'seminar',
    title: 'Семінар для вчителів',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '10:00',
    endsTime: '12:00',
    responsibleId: actor.personId,
    registration: 'open',
    ...more,
  });
  await run(publishEvents, { eventIds: [eventId] });
  return eventId;
}

const visit = (eventId: string, name: string) =>
  run(
    registerVisitor,
    { eventId, name, email: `${name}@example.org`, language: 'uk' },
    systemActor(actor.centreId, 'visitor'),
  );

/** Names by their state, in the order of the list. */
async function standing(eventId: string) {
  const { rows } = await runQuery(kernel, actor, listRegistrations, { eventId, size: 200 });
  return rows.map(({ name, state, position }) => [name, state, position]);
}

const counters = (eventId: string) =>
  inCentre(kernel.db, actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('event')
      .select(['registered', 'waiting'])
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow(),
  );

const letters = async (eventId: string) => {
  const rows = await inCentre(kernel.db, actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('event_letter as l')
      .innerJoin('registration_entry as r', 'r.id', 'l.registration_id')
      .select(['r.guest_name as name', 'l.kind'])
      .where('l.event_id', '=', eventId)
      .orderBy('l.asked_at')
      .execute(),
  );
  return rows.map(({ name, kind }) => `${name} ${kind}`);
};

const idOf = async (eventId: string, name: string) => {
  const { rows } = await runQuery(kernel, actor, listRegistrations, { eventId, q: name });
  return rows[0]?.id ?? '';
};

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
});

describe('places', () => {
  it('go to those who come first; who leaves gives the place to who waits longest', async () => {
    const eventId = await announced({ capacity: 2 });
    for (const name of ['ada', 'bob', 'cy', 'dan']) await visit(eventId, name);
    expect(await standing(eventId)).toEqual([
      ['ada', 'registered', null],
      ['bob', 'registered', null],
      ['cy', 'waiting', 1],
      ['dan', 'waiting', 2],
    ]);
    await run(cancelRegistrations, { eventId, registrationIds: [await idOf(eventId, 'ada')] });
    expect(await standing(eventId)).toEqual([
      ['bob', 'registered', null],
      ['cy', 'registered', null],
      ['dan', 'waiting', 1],
      ['ada', 'cancelled', null],
    ]);
    expect(await counters(eventId)).toEqual({ registered: 2, waiting: 1 });
    expect((await letters(eventId)).slice(-2)).toEqual(['ada withdrawn', 'cy promoted']);
  });

  it('that are added go to those who wait, in order', async () => {
    const eventId = await announced({ capacity: 1 });
    for (const name of ['ada', 'bob', 'cy', 'dan']) await visit(eventId, name);
    await run(moveUpRegistrations, { eventId, registrationIds: [await idOf(eventId, 'dan')] });
    await run(updateEvent, { eventId, capacity: 3 });
    const rows = await standing(eventId);
    expect(rows.filter(([, state]) => state === 'waiting')).toEqual([['cy', 'waiting', 1]]);
    expect((await letters(eventId)).slice(-2)).toEqual(['dan promoted', 'bob promoted']);
  });

  it('asked for twice are given once, and the letter comes again once', async () => {
    const eventId = await announced({ capacity: 1 });
    await visit(eventId, 'ada');
    await visit(eventId, 'ada');
    await visit(eventId, 'ada');
    expect(await standing(eventId)).toEqual([['ada', 'registered', null]]);
    expect(await letters(eventId)).toEqual(['ada registered', 'ada again']);
  });

  it('of one institution are as many as its quota; the next of another institution goes before', async () => {
    const eventId = await announced({ capacity: 3, quota: 1 });
    const [school, college] = [await organisation(), await organisation()];
    const people = [await worker(school), await worker(school), await worker(college)];
    await run(enrolPeople, { eventId, personIds: people });
    expect((await standing(eventId)).map(([, state]) => state)).toEqual([
      'registered',
      'registered',
      'waiting',
    ]);
    const { rows } = await runQuery(kernel, actor, listRegistrations, { eventId });
    const first = rows.find(({ personId }) => personId === people[0])?.id ?? '';
    await run(cancelRegistrations, { eventId, registrationIds: [first] });
    const after = await runQuery(kernel, actor, listRegistrations, { eventId });
    expect(after.rows.find(({ personId }) => personId === people[1])?.state).toBe('registered');
  });

  it('are left and taken by oneself, until the event is over', async () => {
    const eventId = await announced({ capacity: 1 });
    const teacher = await testUser(kernel, actor.centreId, 'teacher');
    expect(await run(joinEvent, { eventId }, teacher)).toMatchObject({ state: 'registered' });
    await visit(eventId, 'ada');
    await run(leaveEvent, { eventId }, teacher);
    expect(await run(joinEvent, { eventId }, teacher)).toMatchObject({ state: 'waiting' });
    kernel.setNow(new Date('2026-03-12T11:00:00Z'));
    await expect(run(leaveEvent, { eventId }, teacher)).rejects.toThrow(
      'eventsRegistration.closed',
    );
  });

  it('of many who come at the same moment are never more than there are, and the order is that of their coming', async () => {
    const eventId = await announced({ capacity: 30 });
    const names = Array.from({ length: 100 }, (_, at) => `visitor${at}`);
    const order: string[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (let name = names[next++]; name; name = names[next++]) {
          await visit(eventId, name);
          order.push(name);
        }
      }),
    );
    const rows = await standing(eventId);
    expect(rows.filter(([, state]) => state === 'registered')).toHaveLength(30);
    expect(
      rows.filter(([, state]) => state === 'waiting').map(([, , position]) => position),
    ).toEqual(Array.from({ length: 70 }, (_, at) => at + 1));
    expect(new Set(rows.map(([name]) => name)).size).toBe(100);
    expect(await counters(eventId)).toEqual({ registered: 30, waiting: 70 });
    expect(new Set(await letters(eventId)).size).toBe(100);
    expect(await letters(eventId)).toHaveLength(100);
    // Who was answered before another came stands before them: at most 20 were asking together.
    const place = new Map(rows.map(([name], at) => [name, at]));
    for (const [at, name] of order.entries())
      expect(Math.abs((place.get(name) ?? 0) - at)).toBeLessThan(20);
  });
});

async function organisation(): Promise<string> {
  return inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    const { id } = await trx
      .insertInto('organisation')
      .values({ centre_id: actor.centreId, kind: 'vocational-college' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

async function worker(organisationId: string): Promise<string> {
  return inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    const name = `Педагог ${crypto.randomUUID()}`;
    const { id } = await trx
      .insertInto('person')
      .values({ centre_id: actor.centreId, family_name: name, short_name: name })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('post')
      .values({
        centre_id: actor.centreId,
        person_id: id,
        organisation_id: organisationId,
        kind: 'teacher',
        title: 'учитель',
        main: true,
      })
      .execute();
    return id;
  });
}
