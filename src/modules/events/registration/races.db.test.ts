import { expect, it } from 'vitest';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { AppError } from '#platform/errors.ts';
import { runQuery } from '#platform/query/run.ts';
import { letterWorld } from '../../../../tests/support/event-letters.ts';
import { testUser } from '../../../../tests/support/kernel.ts';
import { cancelEvent, holdEvent } from '../operations/planning/end-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { updateEvent } from '../operations/planning/update-event.ts';
import { answerInvitation } from '../operations/registration/answer-invitation.ts';
import {
  cancelRegistrations,
  moveUpRegistrations,
} from '../operations/registration/change-registrations.ts';
import { joinEvent, leaveEvent } from '../operations/registration/join-event.ts';
import { registerVisitor } from '../operations/registration/register-visitor.ts';
import { listRegistrations } from './list-registrations.ts';

const world = await letterWorld();
const { kernel, run, announced, draft } = world;

const visitor = () => systemActor(world.actor.centreId, 'visitor');
const visit = (eventId: string, name: string) =>
  run(registerVisitor, { eventId, name, email: `${name}@example.org`, language: 'uk' }, visitor());
const rowsOf = async (eventId: string) =>
  (await runQuery(kernel, world.actor, listRegistrations, { eventId, size: 200 })).rows;
const eventOf = (eventId: string) =>
  inCentre(kernel.db, world.actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('event')
      .select(['registered', 'waiting', 'capacity', 'state', 'version'])
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow(),
  );
const lettersOf = (eventId: string) =>
  inCentre(kernel.db, world.actor.centreId, 'read', (trx) =>
    trx.selectFrom('event_letter').selectAll().where('event_id', '=', eventId).execute(),
  );

/** Does all at once; what a rule refuses is an outcome, anything else (a deadlock) is not. */
async function atOnce(acts: (() => Promise<unknown>)[]): Promise<void> {
  const outcomes = await Promise.allSettled(acts.map((act) => act()));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
}

async function expectInOrder(eventId: string, capacity: number): Promise<void> {
  const rows = await rowsOf(eventId);
  const registered = rows.filter(({ state }) => state === 'registered').length;
  const waiting = rows.filter(({ state }) => state === 'waiting');
  expect(await eventOf(eventId)).toMatchObject({ registered, waiting: waiting.length });
  if (waiting.length > 0) expect(registered).toBeGreaterThanOrEqual(capacity);
  expect(waiting.map(({ position }) => position)).toEqual(waiting.map((_, at) => at + 1));
}

it('who leaves, is taken out, moves up, answers by a letter and comes at the same moment leave no place empty and none twice', async () => {
  const capacity = 6;
  const eventId = await announced({ capacity });
  const members: Actor[] = [];
  for (let at = 0; at < 8; at++) {
    members.push(await testUser(kernel, world.actor.centreId, 'teacher'));
    await run(joinEvent, { eventId }, members[at]);
  }
  for (let at = 0; at < 8; at++) await visit(eventId, `first${at}`);
  const rows = await rowsOf(eventId);
  const idAt = (at: number) => rows[at]?.id ?? '';
  await atOnce([
    ...[0, 2, 4, 6].map((at) => () => run(leaveEvent, { eventId }, members[at])),
    () => run(cancelRegistrations, { eventId, registrationIds: [idAt(0), idAt(1), idAt(9)] }),
    () => run(moveUpRegistrations, { eventId, registrationIds: [idAt(15), idAt(14)] }),
    () => run(answerInvitation, { registrationId: idAt(3), comes: false }, visitor()),
    () => run(answerInvitation, { registrationId: idAt(10), comes: false }, visitor()),
    ...Array.from({ length: 10 }, (_, at) => () => visit(eventId, `second${at}`)),
    ...[0, 2].map((at) => () => run(joinEvent, { eventId }, members[at])),
    () => visit(eventId, 'second0'),
  ]);
  await expectInOrder(eventId, capacity);
  const letters = await lettersOf(eventId);
  const names = letters.map(
    ({ registration_id, kind, turn }) => `${registration_id} ${kind} ${turn}`,
  );
  expect(new Set(names).size).toBe(letters.length);
  expect(new Set((await rowsOf(eventId)).map(({ name, personId }) => personId ?? name)).size).toBe(
    26,
  );
});

it('fewer places than people, then more again: nobody is put out, and nobody is forgotten', async () => {
  const eventId = await announced({ capacity: 5 });
  for (let at = 0; at < 8; at++) await visit(eventId, `guest${at}`);
  const set = (capacity: number) => run(updateEvent, { eventId, capacity });
  await set(2);
  expect((await eventOf(eventId)).registered).toBe(5);
  await Promise.all([set(7), ...[8, 9].map((at) => visit(eventId, `guest${at}`))]);
  await expectInOrder(eventId, (await eventOf(eventId)).capacity ?? 0);
  expect((await eventOf(eventId)).registered).toBe(7);
});

it('an event that two announce, hold and call off at the same moment has one outcome', async () => {
  const eventId = await draft({ capacity: 3 });
  await atOnce([1, 2, 3].map(() => () => run(publishEvents, { eventIds: [eventId] })));
  for (let at = 0; at < 5; at++) await visit(eventId, `guest${at}`);
  kernel.setNow(new Date('2026-03-12T15:00:00Z'));
  await atOnce([
    () => run(holdEvent, { eventId }),
    () => run(holdEvent, { eventId }),
    () => run(cancelEvent, { eventId, reason: 'Немає світла' }),
  ]);
  const { state } = await eventOf(eventId);
  expect(['held', 'cancelled']).toContain(state);
  const acts = await inCentre(kernel.db, world.actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('audit_entry')
      .select('operation')
      .where('object_id', '=', eventId)
      .where('operation', 'in', ['event.publish', 'event.hold', 'event.cancel'])
      .orderBy('operation')
      .execute(),
  );
  expect(acts.map(({ operation }) => operation)).toEqual(
    [state === 'held' ? 'event.hold' : 'event.cancel', 'event.publish'].sort(),
  );
});
