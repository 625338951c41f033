import { beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { readEntries } from '#modules/events/calendar/feeds/read-entries.ts';
import { previewCertificates } from '#modules/events/certificates/preview.ts';
import { beginMinutes } from '#modules/events/operations/minutes/begin-minutes.ts';
import { setEventPeople } from '#modules/events/operations/people/set-people.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { holdEvent } from '#modules/events/operations/planning/end-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { takesPart } from '#modules/events/planning/list-events.ts';
import { readEvent } from '#modules/events/planning/read-event.ts';
import { getWeek } from '#modules/plan/queries/get-week.ts';
import { type Actor, inWholeCentre } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/minutes/duties.ts';
import '#modules/events/people/duties.ts';

const kernel = await testKernel();
await loadWords(namespaces);

let actor: Actor & { personId: string };
let eventId: string;
let secretary: string;
let helper: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I, by = actor) =>
  runOperation(kernel, by, operation, input);

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  const make = async (familyName: string) =>
    (await run(createPerson, { familyName, givenName: 'Олена', patronymic: 'Іванівна' })).id;
  secretary = await make('Верба');
  helper = await make('Ясен');
  ({ eventId } = await run(createEvent, {
    kind: 'round-table',
    title: 'Досліди вдома',
    startsOn: '2026-03-04',
    endsOn: '2026-03-04',
    startsTime: '10:00',
    endsTime: '12:00',
  }));
});

const named = () =>
  run(setEventPeople, {
    eventId,
    responsibleId: actor.personId,
    people: [
      { role: 'helper', personId: helper },
      { role: 'moderator', guestName: 'Зоря Ілона Марківна', guestPost: 'доцентка' },
      { role: 'secretary', personId: secretary },
      { role: 'technician', personId: helper },
    ],
  });

const week = async (personId: string) =>
  (await runQuery(kernel, actor, getWeek, { personId })).duties;

describe('people of an event', () => {
  it('stand on the card in the order of their roles, guests by name', async () => {
    await named();
    const { people, responsible } = await runQuery(kernel, actor, readEvent, { eventId });
    expect(people.map(({ role, fullName }) => [role, fullName])).toEqual([
      ['moderator', 'Зоря Ілона Марківна'],
      ['secretary', 'Верба Олена Іванівна'],
      ['technician', 'Ясен Олена Іванівна'],
      ['helper', 'Ясен Олена Іванівна'],
    ]);
    expect(responsible?.id).toBe(actor.personId);
  });

  it('are given whole, each once in a role', async () => {
    await named();
    await run(setEventPeople, { eventId, responsibleId: null, people: [] });
    const { people, responsible } = await runQuery(kernel, actor, readEvent, { eventId });
    expect({ people, responsible }).toEqual({ people: [], responsible: null });
    const twice = [1, 2].map(() => ({ role: 'helper' as const, guestName: 'Зоря Ілона' }));
    await expect(
      run(setEventPeople, { eventId, responsibleId: null, people: twice }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'people.1.who', code: 'taken' }] } });
  });

  it('have the event in their calendars and in their week', async () => {
    await named();
    await run(publishEvents, { eventIds: [eventId] });
    const entries = await inCentre(kernel.db, actor.centreId, 'read', (db) =>
      readEntries(
        { db, today: '2026-03-02', publicUrl: 'https://kabinet.example.org' },
        takesPart(helper),
        ({ id }) => id,
      ),
    );
    expect(entries.map(({ summary }) => summary)).toEqual(['Досліди вдома']);
    expect(await week(helper)).toMatchObject([
      { text: 'Досліди вдома', from: 'Помічник, Технічний супровід', dueOn: '2026-03-04' },
    ]);
    expect(await week(secretary)).toEqual([]);
  });

  it('are credited for their part: helpers, organisers, guests too', async () => {
    await named();
    await run(publishEvents, { eventIds: [eventId] });
    const { recipients } = await runQuery(kernel, actor, previewCertificates, { eventId });
    expect(recipients.map(({ role, name, state }) => [role, name, state])).toEqual([
      ['organiser', 'Зоря Ілона Марківна', 'due'],
      ['helper', 'Верба Олена Іванівна', 'due'],
      ['helper', 'Ясен Олена Іванівна', 'due'],
    ]);
  });

  it('leave the minutes to the secretary', async () => {
    await named();
    await run(publishEvents, { eventIds: [eventId] });
    kernel.setNow(new Date('2026-03-05T09:00:00Z'));
    await run(holdEvent, { eventId });
    expect((await week(secretary)).map(({ href }) => href)).toEqual([`/events/${eventId}/minutes`]);
    expect(await week(helper)).toEqual([]);
    const teacher = {
      ...(await testUser(kernel, actor.centreId, 'teacher')),
      personId: secretary,
      grants: [inWholeCentre('teacher')],
    };
    expect(await run(beginMinutes, { eventId }, teacher)).toMatchObject({ number: 1 });
  });
});
