import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../../tests/support/kernel.ts';
import {
  applyAttendanceList,
  readAttendanceList,
  undoAttendanceList,
} from '../../operations/attendance/import-list.ts';
import { markAttendance } from '../../operations/attendance/mark-attendance.ts';
import { createEvent } from '../../operations/planning/create-event.ts';
import { publishEvents } from '../../operations/planning/publish-events.ts';
import { enrolPeople } from '../../operations/registration/enrol-people.ts';
import { listAttendance } from '../list-attendance.ts';
import { previewAttendanceList } from './preview-list.ts';

const kernel = await testKernel();
let actor: Actor;
let eventId: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const rows = async () => (await runQuery(kernel, actor, listAttendance, { eventId })).rows;
const known = async () => (await rows()).map(({ name, state, minutes }) => [name, state, minutes]);

const csv = [
  'Name (Original Name),User Email,Total Duration (Minutes),Guest',
  'Олена Верба,,118,No',
  'Петро Гай,,20,No',
  'Петро Гай,,25,No',
  'Ольга,o@example.org,70,No',
  'Невідома Гостя,,60,Yes',
].join('\n');

const upload = () =>
  run(readAttendanceList, {
    eventId,
    file: { name: 'zoom.csv', content: new TextEncoder().encode(csv) },
  });
const preview = (importId: string) =>
  runQuery(kernel, actor, previewAttendanceList, { eventId, importId });

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
  ({ eventId } = await run(createEvent, {
    kind: 'webinar',
    title: 'Вебінар',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '10:00',
    endsTime: '12:00',
    responsibleId: actor.personId,
    registration: 'open',
  }));
  await run(publishEvents, { eventIds: [eventId] });
  const guest = (name: string, email: string | null = null) => ({ name, email, organisation: '' });
  await run(enrolPeople, {
    eventId,
    guests: [
      guest('Верба Олена Іванівна'),
      guest('Гай Петро'),
      guest('Лоза Ольга', 'o@example.org'),
      guest('Мак Інна'),
    ],
  });
  kernel.setNow(new Date('2026-03-12T12:00:00Z'));
});

it('writes nothing before it is accepted, then who was recognised, and nothing twice', async () => {
  const { importId } = await upload();
  const { people, service } = await preview(importId);
  expect(service).toBe('zoom');
  expect(people.map(({ certainty, candidates }) => [certainty, candidates[0]?.name])).toEqual([
    ['registered', 'Верба Олена Іванівна'],
    ['registered', 'Гай Петро'],
    ['registered', 'Лоза Ольга'],
    ['new', undefined],
  ]);
  expect((await known()).every(([, state]) => state === null)).toBe(true);
  const choices = [{ at: 3, is: 'guest' as const }];
  expect(await run(applyAttendanceList, { eventId, importId, choices })).toEqual({ applied: 4 });
  expect(await known()).toEqual([
    ['Верба Олена Іванівна', 'present', null],
    ['Гай Петро', 'partly', 45],
    ['Лоза Ольга', 'partly', 70],
    ['Мак Інна', null, null],
    ['Невідома Гостя', 'partly', 60],
  ]);
  await expect(run(applyAttendanceList, { eventId, importId })).rejects.toMatchObject({
    details: { reason: 'eventsAttendance.already-applied' },
  });
  const again = await upload();
  expect(await run(applyAttendanceList, { eventId, ...again })).toEqual({ applied: 0 });
  expect(await rows()).toHaveLength(5);
});

it('knows who goes by another name, a surname or initials in doubt, and counts two devices once', async () => {
  const file = {
    name: 'zoom.csv',
    content: new TextEncoder().encode(
      [
        'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
        'Оленка (Верба Олена Іванівна),,03/12/2026 10:00:00 AM,03/12/2026 10:50:00 AM,50,No',
        'Olena Verba,,03/12/2026 10:00:00 AM,03/12/2026 10:40:00 AM,40,No',
        'Гай П.,,03/12/2026 10:00:00 AM,03/12/2026 11:50:00 AM,110,No',
        'Мак,,03/12/2026 10:00:00 AM,03/12/2026 11:50:00 AM,110,No',
        'Гай С.,,03/12/2026 10:00:00 AM,03/12/2026 11:50:00 AM,110,No',
      ].join('\n'),
    ),
  };
  const { importId } = await run(readAttendanceList, { eventId, file });
  const { people } = await preview(importId);
  expect(people.map(({ certainty, candidates }) => [certainty, candidates[0]?.name])).toEqual([
    ['registered', 'Верба Олена Іванівна'],
    ['registered', 'Верба Олена Іванівна'],
    ['doubt', 'Гай Петро'],
    ['doubt', 'Мак Інна'],
    ['new', undefined],
  ]);
  // What is in doubt is nobody's until somebody says so.
  expect(await run(applyAttendanceList, { eventId, importId })).toEqual({ applied: 1 });
  expect((await known())[0]).toEqual(['Верба Олена Іванівна', 'partly', 50]);
});

const early = {
  name: 'zoom.csv',
  content: new TextEncoder().encode(
    [
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      'Олена Верба,,03/12/2026 09:00:00 AM,03/12/2026 11:00:00 AM,120,No',
      'Петро Гай,,03/12/2026 09:00:00 AM,03/12/2026 12:05:00 PM,185,No',
    ].join('\n'),
  ),
};

it('counts minutes within the event’s hours only, and shows those of the meeting', async () => {
  const { importId } = await run(readAttendanceList, { eventId, file: early });
  const { people, hours, whole } = await preview(importId);
  expect({ hours, whole }).toEqual({ hours: 'cut', whole: 120 });
  expect(people.map(({ minutes, inMeeting }) => [minutes, inMeeting])).toEqual([
    [60, 120],
    [120, 185],
  ]);
  await run(applyAttendanceList, { eventId, importId });
  expect((await known()).slice(0, 2)).toEqual([
    ['Верба Олена Іванівна', 'partly', 60],
    ['Гай Петро', 'present', null],
  ]);
});

it('counts the whole meeting where that is wanted, and of a set the hours of its parts', async () => {
  const { importId } = await run(readAttendanceList, { eventId, file: early });
  await run(applyAttendanceList, { eventId, importId, wholeMeeting: true });
  expect((await known())[0]).toEqual(['Верба Олена Іванівна', 'present', null]);
  await run(undoAttendanceList, { eventId, importId });
  const part = async (startsTime: string, endsTime: string) =>
    (
      await run(createEvent, {
        ...{ kind: 'webinar', title: 'Частина', parentId: eventId, startsTime, endsTime },
        ...{ startsOn: '2026-03-12', endsOn: '2026-03-12', responsibleId: actor.personId },
      })
    ).eventId;
  const eventIds = [await part('10:00', '10:30'), await part('11:00', '12:00')];
  await run(publishEvents, { eventIds });
  const again = await run(readAttendanceList, { eventId, file: early });
  const { people, whole } = await preview(again.importId);
  expect([whole, ...people.map(({ minutes }) => minutes)]).toEqual([90, 30, 90]);
});

it('is taken back, but for what was said later; ticks by hand stay', async () => {
  const [first, second] = await rows();
  const mark = (registrationId: string | undefined, state: 'present' | 'absent') =>
    run(markAttendance, { eventId, marks: [{ registrationId: registrationId ?? '', state }] });
  await mark(first?.id, 'absent');
  const { importId } = await upload();
  const choices = [{ at: 3, is: 'guest' as const }];
  expect(await run(applyAttendanceList, { eventId, importId, choices })).toEqual({ applied: 3 });
  await mark(second?.id, 'present');
  expect(await run(undoAttendanceList, { eventId, importId })).toEqual({ undone: 2 });
  expect(await known()).toEqual([
    ['Верба Олена Іванівна', 'absent', null],
    ['Гай Петро', 'present', null],
    ['Лоза Ольга', null, null],
    ['Мак Інна', null, null],
  ]);
  await expect(run(undoAttendanceList, { eventId, importId })).rejects.toMatchObject({
    details: { reason: 'eventsAttendance.not-applied' },
  });
});

it('refuses a file without people', async () => {
  const file = { name: 'a.csv', content: new TextEncoder().encode('Item,Price\nBook,5\n') };
  await expect(run(readAttendanceList, { eventId, file })).rejects.toMatchObject({
    details: { reason: 'eventsAttendance.no-people' },
  });
});
