import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { addWalkIns } from '../operations/attendance/add-walk-ins.ts';
import { markAttendance, markRest } from '../operations/attendance/mark-attendance.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { listAttendance } from './list-attendance.ts';
import { readAttendance } from './read-attendance.ts';

const kernel = await testKernel();
let actor: Actor;
let eventId: string;
let ids: Record<string, string>;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I, as = actor) =>
  runOperation(kernel, as, operation, input);

const rows = async () => (await runQuery(kernel, actor, listAttendance, { eventId })).rows;
const known = async () => (await rows()).map(({ name, state, minutes }) => [name, state, minutes]);

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
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
  const guests = ['Ганна', 'Данило', 'Ольга'].map((name) => ({
    name,
    email: null,
    organisation: 'Ліцей',
  }));
  await run(enrolPeople, { eventId, guests });
  kernel.setNow(new Date('2026-03-12T08:30:00Z'));
  ids = Object.fromEntries((await rows()).map(({ name, id }) => [name, id]));
});

describe('the list', () => {
  it('keeps ticks, parts and their taking back, each act once in the audit', async () => {
    const registrationId = ids.Ганна ?? '';
    await run(markAttendance, {
      eventId,
      marks: [
        { registrationId, state: 'present' },
        { registrationId: ids.Данило ?? '', state: 'partly', minutes: 40 },
        { registrationId: ids.Ольга ?? '', state: 'absent' },
      ],
    });
    expect(await known()).toEqual([
      ['Ганна', 'present', null],
      ['Данило', 'partly', 40],
      ['Ольга', 'absent', null],
    ]);
    await run(markAttendance, { eventId, marks: [{ registrationId, state: null }] });
    expect((await known())[0]).toEqual(['Ганна', null, null]);
    const audit = await runQuery(kernel, actor, listAudit, { operation: 'event.attendance.mark' });
    expect(audit.rows).toHaveLength(2);
  });

  it('marks everybody at once, but nobody of whom something is known', async () => {
    await run(markAttendance, {
      eventId,
      marks: [{ registrationId: ids.Ольга ?? '', state: 'absent' }],
    });
    expect(await run(markRest, { eventId, as: 'present' })).toEqual({ written: 2 });
    expect(await run(markRest, { eventId, as: 'present' })).toEqual({ written: 0 });
    expect((await known()).map(([, state]) => state)).toEqual(['present', 'present', 'absent']);
    expect(await runQuery(kernel, actor, readAttendance, { eventId })).toMatchObject({
      minutes: 120,
      begun: true,
      present: 2,
      absent: 1,
      unknown: 0,
    });
  });

  it('takes a list ticked without network, but not over what was mended meanwhile', async () => {
    const registrationId = ids.Ганна ?? '';
    kernel.setNow(new Date('2026-03-12T09:00:00Z'));
    await run(markAttendance, { eventId, marks: [{ registrationId, state: 'absent' }] });
    kernel.setNow(new Date('2026-03-12T10:00:00Z'));
    const late = {
      eventId,
      markedAt: '2026-03-12T08:40:00Z',
      marks: [
        { registrationId, state: 'present' as const },
        { registrationId: ids.Ольга ?? '', state: 'present' as const },
      ],
    };
    await expect(run(markAttendance, late)).rejects.toMatchObject({
      code: 'conflict',
      details: { current: [{ registrationId, name: 'Ганна', state: 'absent', means: 'list' }] },
    });
    expect((await rows()).map(({ state }) => state)).toEqual(['absent', null, null]);
    // Whoever ticked it has seen both, and keeps to it; what says the same is no conflict.
    expect(await run(markAttendance, { ...late, overwrite: true })).toEqual({ written: 2 });
    expect(await rows()).toMatchObject([
      { name: 'Ганна', state: 'present', means: 'offline' },
      { name: 'Данило', state: null },
      { name: 'Ольга', state: 'present', means: 'offline' },
    ]);
    expect(await run(markAttendance, late)).toEqual({ written: 0 });
  });

  it('adds who came unasked, once', async () => {
    const input = {
      eventId,
      personIds: [actor.personId ?? ''],
      guests: [{ name: 'Петро', organisation: 'Коледж' }, { name: 'Ольга' }],
    };
    expect(await run(addWalkIns, input)).toMatchObject({ added: 2, already: 1 });
    expect(await run(addWalkIns, input)).toMatchObject({ added: 0, already: 3 });
    expect((await rows()).filter(({ state }) => state === 'present')).toHaveLength(3);
  });

  it('is not taken before the day, nor by whoever has nothing to do with the event', async () => {
    const teacher = await testUser(kernel, actor.centreId, 'teacher');
    await expect(run(markRest, { eventId, as: 'present' }, teacher)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(runQuery(kernel, teacher, listAttendance, { eventId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    kernel.setNow(new Date('2026-03-11T20:00:00Z'));
    await expect(run(markRest, { eventId, as: 'present' })).rejects.toMatchObject({
      details: { reason: 'eventsAttendance.too-early' },
    });
  });
});
