import { beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { readSetMatrix } from '#modules/events/attendance/set/read-matrix.ts';
import { previewCertificates } from '#modules/events/certificates/preview.ts';
import { addWalkIns } from '#modules/events/operations/attendance/add-walk-ins.ts';
import { markAttendance } from '#modules/events/operations/attendance/mark-attendance.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { updateEvent } from '#modules/events/operations/planning/update-event.ts';
import { cancelRegistrations } from '#modules/events/operations/registration/change-registrations.ts';
import { enrolPeople } from '#modules/events/operations/registration/enrol-people.ts';
import { findReminders } from '#modules/events/registration/find-reminders.ts';
import { listOwnEvents } from '#modules/events/registration/list-own.ts';
import { listRegistrations } from '#modules/events/registration/list-registrations.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
await loadWords(namespaces);

let actor: Actor & { personId: string };
let setId: string;
let people: string[];
/** Two days of three hours, the second with two rooms at once. */
let parts: string[];

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);

const part = async (title: string, on: string, startsTime: string, endsTime: string, more = {}) =>
  (
    await run(createEvent, {
      kind: 'seminar',
      title,
      startsOn: on,
      endsOn: on,
      startsTime,
      endsTime,
      parentId: setId,
      registration: 'none' as const,
      responsibleId: actor.personId,
      ...more,
    })
  ).eventId;

const entries = (eventId: string) =>
  runQuery(kernel, actor, listRegistrations, { eventId, sort: 'name' });

/** Marks people at a part by name. */
async function mark(eventId: string, names: readonly string[], state: 'present' | 'absent') {
  const { rows } = await entries(eventId);
  const ids = names.map((name) => rows.find((row) => row.name.startsWith(name))?.id ?? '');
  await run(markAttendance, {
    eventId,
    marks: ids.map((registrationId) => ({ registrationId, state })),
  });
}

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  const make = async (familyName: string) =>
    (await run(createPerson, { familyName, givenName: 'Олена', patronymic: 'Іванівна' })).id;
  people = [await make('Верба'), await make('Липа'), await make('Ясен')];
  ({ eventId: setId } = await run(createEvent, {
    kind: 'training',
    title: 'Тренінг',
    startsOn: '2026-03-10',
    endsOn: '2026-03-11',
    responsibleId: actor.personId,
  }));
  parts = [
    await part('Перший день', '2026-03-10', '10:00', '13:00'),
    await part('Зала А', '2026-03-11', '10:00', '13:00'),
    await part('Зала Б', '2026-03-11', '10:00', '13:00'),
  ];
  await run(publishEvents, { eventIds: [setId, ...parts] });
  await run(enrolPeople, { eventId: setId, personIds: people });
});

describe('a set', () => {
  it('has its people awaited at every part, also at one that is added later', async () => {
    const names = ['Верба', 'Липа', 'Ясен'];
    const added = await part('Третій день', '2026-03-12', '10:00', '11:00');
    for (const eventId of [...parts, added]) {
      const { rows } = await entries(eventId);
      expect(rows.map(({ name, state, source }) => [name.split(' ')[0], state, source])).toEqual(
        names.map((name) => [name, 'registered', 'set']),
      );
    }
    const own = await part('Майстерня', '2026-03-12', '12:00', '13:00', { registration: 'open' });
    expect((await entries(own)).total).toBe(0);
    await run(updateEvent, { eventId: own, registration: 'none' });
    expect((await entries(own)).total).toBe(3);
  });

  it('stands in the own list with its parts after it, whatever else there is between', async () => {
    await run(enrolPeople, { eventId: setId, personIds: [actor.personId] });
    const { eventId: between } = await run(createEvent, {
      kind: 'seminar',
      title: 'Семінар',
      startsOn: '2026-03-11',
      endsOn: '2026-03-11',
      startsTime: '08:00',
      endsTime: '09:00',
      responsibleId: actor.personId,
    });
    await run(publishEvents, { eventIds: [between] });
    await run(enrolPeople, { eventId: between, personIds: [actor.personId] });
    const own = async (asked: object) =>
      (await runQuery(kernel, actor, listOwnEvents, asked)).rows.map(({ title }) => title);
    const whole = ['Тренінг', 'Перший день', 'Зала А', 'Зала Б'];
    const order = (titles: string[]) => titles.map((title) => title.replace(/Зала [АБ]/, 'Зала'));
    expect(order(await own({}))).toEqual(order([...whole, 'Семінар']));
    expect(order(await own({ sort: 'title' }))).toEqual(order(['Семінар', ...whole]));
    // What is over is left out, and the set stays with what is to come.
    expect(order(await own({ from: '2026-03-11' }))).toEqual(
      order(['Тренінг', 'Зала А', 'Зала Б', 'Семінар']),
    );
  });

  it('lets them go from its parts with the set, and takes them back', async () => {
    const { rows } = await entries(setId);
    const gone = rows.find(({ name }) => name.startsWith('Липа'))?.id ?? '';
    await run(cancelRegistrations, { eventId: setId, registrationIds: [gone] });
    const states = async () =>
      (await entries(parts[1] as string)).rows.map(({ state }) => state).sort();
    expect(await states()).toEqual(['cancelled', 'registered', 'registered']);
    await run(enrolPeople, { eventId: setId, personIds: people });
    expect(await states()).toEqual(['registered', 'registered', 'registered']);
  });

  it('reminds once a day', async () => {
    kernel.setNow(new Date('2026-03-10T09:00:00Z'));
    const due = await inCentre(kernel.db, actor.centreId, 'read', (trx) =>
      findReminders(trx, {
        now: kernel.now(),
        today: '2026-03-10',
        hour: 11,
        remind: { of: {}, usual: 0 },
      }),
    );
    expect(due.flatMap(({ registrationIds }) => registrationIds)).toHaveLength(3);
  });

  it('counts presence over the whole, for the matrix and for certificates', async () => {
    kernel.setNow(new Date('2026-03-12T09:00:00Z'));
    const [first, a, b] = parts as [string, string, string];
    await mark(first, ['Верба', 'Ясен'], 'present');
    await mark(first, ['Липа'], 'absent');
    await mark(a, ['Верба'], 'present');
    // Somebody who came to one room alone.
    await run(addWalkIns, {
      eventId: b,
      guests: [{ name: 'Зоря Ілона Марківна', organisation: 'Ліцей' }],
    });
    const matrix = await runQuery(kernel, actor, readSetMatrix, { eventId: setId });
    expect(matrix.parts.map(({ title }) => title)).toEqual(['Перший день', 'Зала А', 'Зала Б']);
    expect(matrix.length).toBe(360);
    expect(
      matrix.rows.map(({ name, minutes, share }) => [name.split(' ')[0], minutes, share]),
    ).toEqual([
      ['Верба', 360, 1],
      ['Зоря', 180, 0.5],
      ['Липа', 0, 0],
      ['Ясен', 180, 0.5],
    ]);
    const { recipients, credit } = await runQuery(kernel, actor, previewCertificates, {
      eventId: setId,
    });
    expect(
      recipients
        .filter(({ role }) => role === 'participant')
        .map(({ name, state, share }) => [name.split(' ')[0], state, share]),
    ).toEqual([
      ['Верба', 'due', 1],
      ['Зоря', 'too-short', 0.5],
      ['Липа', 'absent', 0],
      ['Ясен', 'too-short', 0.5],
    ]);
    expect(credit?.minutes).toBe(360);
  });
});
