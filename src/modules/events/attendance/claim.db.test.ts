import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { claimAttendance, claimByLetter } from '../operations/attendance/claim-attendance.ts';
import { markAttendance, markRest } from '../operations/attendance/mark-attendance.ts';
import { setWall } from '../operations/attendance/set-wall.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { joinEvent } from '../operations/registration/join-event.ts';
import { listAttendance } from './list-attendance.ts';
import { readWall } from './wall/read-wall.ts';

const kernel = await testKernel();
let actor: Actor;
let teacher: Actor;
let eventId: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I, as = actor) =>
  runOperation(kernel, as, operation, input);
const at = (time: string) => kernel.setNow(new Date(`2026-03-12T${time}:00+02:00`));
const wallCode = async () => (await runQuery(kernel, actor, readWall, { eventId })).code ?? '';
const say = async (going: 'in' | 'out' = 'in', code: string | null | undefined = undefined) =>
  run(
    claimAttendance,
    { eventId, code: code === undefined ? await wallCode() : code, going },
    teacher,
  );
const row = async () =>
  (await runQuery(kernel, actor, listAttendance, { eventId, who: 'all' })).rows[0];
const refused = (reason: string) => ({ details: { reason: `eventsAttendance.${reason}` } });

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  const centre = await testCentre(kernel.db);
  actor = await testUser(kernel, centre, 'director');
  teacher = await testUser(kernel, centre, 'teacher');
  ({ eventId } = await run(createEvent, {
    kind: 'seminar',
    title: 'Семінар для вчителів',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '10:00',
    endsTime: '12:00',
    responsibleId: actor.personId,
    registration: 'open',
  }));
  await run(publishEvents, { eventIds: [eventId] });
  await run(joinEvent, { eventId }, teacher);
  await run(setWall, { eventId, open: true });
});

describe('the code on the wall', () => {
  it('counts the registered in, once', async () => {
    at('09:55');
    expect(await say()).toEqual({ state: 'present' });
    expect(await say()).toEqual({ state: 'present' });
    expect(await row()).toMatchObject({ state: 'present', means: 'code', minutes: null });
  });

  it('counts only the time in the room', async () => {
    at('10:30');
    expect(await say()).toEqual({ state: 'partly' });
    at('11:00');
    await say('out');
    expect(await row()).toMatchObject({ state: 'partly', minutes: 30 });
    at('11:30');
    await say('in');
    expect(await row()).toMatchObject({ state: 'partly', minutes: 60 });
    await expect(say('out')).resolves.toEqual({ state: 'partly' });
    await expect(say('out')).rejects.toMatchObject(refused('not-here'));
  });

  it('is worthless when it is old, wrong, renewed, turned off, or out of hours', async () => {
    at('10:00');
    const old = await wallCode();
    await run(setWall, { eventId, open: true, renew: true });
    await expect(say('in', old)).rejects.toMatchObject(refused('wrong-code'));
    const seen = await wallCode();
    at('10:05');
    await expect(say('in', seen)).rejects.toMatchObject(refused('wrong-code'));
    at('08:00');
    await expect(say()).rejects.toMatchObject(refused('outside-hours'));
    at('12:05');
    await expect(say()).rejects.toMatchObject(refused('outside-hours'));
    await run(setWall, { eventId, open: true, hoursOnly: false });
    expect(await say()).toEqual({ state: 'claimed' });
    await run(setWall, { eventId, open: false });
    await expect(say('in', 'abcdef')).rejects.toMatchObject(refused('wall-closed'));
  });

  it('lets in nobody who is not registered, and changes nothing that was said by the list', async () => {
    at('10:00');
    const stranger = await testUser(kernel, actor.centreId, 'teacher');
    const code = await wallCode();
    await expect(run(claimAttendance, { eventId, code }, stranger)).rejects.toMatchObject(
      refused('not-registered'),
    );
    const { id = '' } = (await row()) ?? {};
    const marks = [{ registrationId: id, state: 'partly' as const, minutes: 20 }];
    await run(markAttendance, { eventId, marks });
    expect(await say()).toEqual({ state: 'partly' });
    expect(await row()).toMatchObject({ minutes: 20, means: 'list' });
  });
});

describe('what people say of themselves', () => {
  it('waits for whoever takes attendance', async () => {
    at('18:00');
    expect(await say('in', null)).toEqual({ state: 'claimed' });
    expect(await row()).toMatchObject({ state: 'claimed', means: 'self' });
    expect(await run(markRest, { eventId, as: 'present', claimed: true })).toEqual({ written: 1 });
    expect(await row()).toMatchObject({ state: 'present', means: 'list' });
    await expect(say('in', null)).rejects.toMatchObject(refused('already-said'));
  });

  it('is said by a letter’s link too', async () => {
    at('10:00');
    const { id = '' } = (await row()) ?? {};
    const reader = systemActor(actor.centreId, 'letter');
    const input = { registrationId: id, code: await wallCode() };
    expect(await run(claimByLetter, input, reader)).toEqual({ state: 'present' });
  });
});
