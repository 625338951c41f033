import { beforeEach, expect, it } from 'vitest';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { remindOfDuties } from '../operations/hosting/remind-of-duties.ts';
import { addDuty, tickDuty } from '../operations/hosting/write-checklist.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import './duties.ts';
import { listOwnDuties } from './list-own-duties.ts';

const kernel = await testKernel();
await loadWords({
  eventsHosting: {
    uk: () => import('../words/hosting/uk.ts'),
    ru: () => import('../words/hosting/ru.ts'),
    en: () => import('../words/hosting/en.ts'),
  },
});
type User = Awaited<ReturnType<typeof testUser>>;
let director: User;
let host: User;
let eventId: string;

const as = <I, O>(
  actor: Actor,
  operation: Parameters<typeof runOperation<I, O>>[2],
  input: I,
): Promise<O> => runOperation(kernel, actor, operation, input);
const on = (day: string) => kernel.setNow(new Date(`${day}T09:00:00Z`));
const remind = () => as(systemActor(director.centreId, 'reminders'), remindOfDuties, {});
const written = () =>
  inCentre(kernel.db, director.centreId, 'read', async (trx) =>
    (
      await trx
        .selectFrom('mail_message')
        .select(['recipient', 'text_body'])
        .orderBy('id')
        .execute()
    ).map(({ recipient, text_body }) => [recipient.split('-')[0], text_body?.match(/• .*/g)]),
  );
const owed = async (actor: Actor) =>
  (await runQuery(kernel, actor, listOwnDuties, {})).map(({ text }) => text);

beforeEach(async () => {
  on('2026-03-02');
  const centreId = await testCentre(kernel.db);
  director = await testUser(kernel, centreId, 'director');
  const { id } = await as(director, createOrganisation, {
    kind: 'vocational-college',
    name: 'Ліцей',
  });
  host = await testUser(kernel, centreId, 'institution-methodist', undefined, {
    kind: 'organisation',
    id,
  });
  ({ eventId } = await as(director, createEvent, {
    kind: 'seminar',
    title: 'Семінар',
    startsOn: '2026-03-20',
    endsOn: '2026-03-20',
    responsibleId: director.personId,
    hostOrganisationId: id,
  }));
  await as(director, publishEvents, { eventIds: [eventId] });
  // Only the lines of each test are looked at, not those of the kind.
  await inCentre(kernel.db, centreId, 'write', (trx) => trx.deleteFrom('event_duty').execute());
});

it('stand with who is named for them, else with who leads the host', async () => {
  await as(director, addDuty, { eventId, title: 'Зала', dueOn: '2026-03-10' });
  const named = { eventId, title: 'Звук', dueOn: '2026-03-10', personId: director.personId };
  const { dutyId } = await as(director, addDuty, named);
  expect(await owed(host)).toEqual(['Зала']);
  expect(await owed(director)).toEqual(['Звук']);
  await as(director, tickDuty, { dutyId, done: true });
  expect(await owed(director)).toEqual([]);
  const stranger = await testUser(kernel, director.centreId, 'teacher');
  expect(await owed(stranger)).toEqual([]);
});

it('are reminded of before their day and when it is over, each once, until they are done', async () => {
  const first = await as(director, addDuty, { eventId, title: 'Зала', dueOn: '2026-03-10' });
  await as(director, addDuty, { eventId, title: 'Звук', dueOn: '2026-03-11' });
  on('2026-03-07');
  expect(await remind()).toEqual({ letters: 0 });
  on('2026-03-09');
  expect(await remind()).toEqual({ letters: 1 });
  expect(await remind()).toEqual({ letters: 0 });
  await as(director, tickDuty, { dutyId: first.dutyId, done: true });
  on('2026-03-12');
  expect(await remind()).toEqual({ letters: 1 });
  expect(await written()).toEqual([
    ['institution', ['• Зала', '• Звук']],
    ['institution', ['• Звук']],
  ]);
});
