import { beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { listMinutes } from '#modules/events/minutes/list-minutes.ts';
import { readMinutes } from '#modules/events/minutes/read-minutes.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { beginMinutes } from '#modules/events/operations/minutes/begin-minutes.ts';
import { approveMinutes, submitMinutes } from '#modules/events/operations/minutes/change-state.ts';
import { endDecision } from '#modules/events/operations/minutes/end-decision.ts';
import { remindOfMinutes } from '#modules/events/operations/minutes/remind-of-minutes.ts';
import { updatePoint } from '#modules/events/operations/minutes/write-point.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { getDirectorScreen } from '#modules/plan/queries/get-director-screen.ts';
import { getWeek } from '#modules/plan/queries/get-week.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/public.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let actor: Actor & { personId: string };
let sectionId: string;
let head: string;
let curator: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const on = (day: string) => kernel.setNow(new Date(`${day}T09:00:00Z`));
const list = (more: Parameters<typeof runQuery<object, unknown>>[3] = {}) =>
  runQuery(kernel, actor, listMinutes, more as never);
const remind = () =>
  runOperation(kernel, systemActor(actor.centreId, 'reminders'), remindOfMinutes, {});

const recipients = () =>
  inCentre(kernel.db, actor.centreId, 'read', async (trx) =>
    (await trx.selectFrom('mail_message').select('recipient').orderBy('recipient').execute()).map(
      ({ recipient }) => recipient,
    ),
  );

async function session(day: string): Promise<string> {
  on(day);
  const { eventId } = await run(createEvent, {
    kind: 'section-session',
    title: 'Засідання секції',
    startsOn: day,
    endsOn: day,
    sectionId,
  });
  await run(publishEvents, { eventIds: [eventId] });
  await run(addAgendaItem, { eventId, title: 'Про досвід', speakers: [{ personId: curator }] });
  return eventId;
}

beforeEach(async () => {
  on('2026-03-01');
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
  const person = async (familyName: string, email: string) =>
    (await run(createPerson, { familyName, givenName: 'Ольга', email })).id;
  head = await person('Явір', 'head@example.org');
  curator = await person('Калина', 'curator@example.org');
  const section = { kind: 'regional-section', level: 'region', since: '2025-09-01' } as const;
  sectionId = (
    await run(createSection, { ...section, name: 'Секція', headId: head, curatorId: curator })
  ).id;
});

describe('minutes that nobody has written', () => {
  it('are seen from the first day, late after the last one, with the materials that are missing', async () => {
    await session('2026-03-10');
    expect((await list()).rows).toMatchObject([
      {
        state: 'missing',
        dueOn: '2026-03-15',
        lateDays: 0,
        withoutMaterials: 1,
        head: { id: head },
      },
    ]);
    expect((await list({ state: 'late' })).total).toBe(0);
    on('2026-03-17');
    expect((await list({ state: 'late' })).rows).toMatchObject([{ lateDays: 2 }]);
  });

  it('are reminded of once a step: first the head, then the curator too', async () => {
    await session('2026-03-10');
    on('2026-03-14');
    expect(await remind()).toEqual({ letters: 0 });
    on('2026-03-15');
    await remind();
    await remind();
    expect(await recipients()).toEqual(['head@example.org']);
    on('2026-03-16');
    await remind();
    on('2026-03-17');
    await remind();
    expect(await recipients()).toEqual([
      'curator@example.org',
      'head@example.org',
      'head@example.org',
    ]);
  });

  it('stand in the week of the head, and what was decided in the week of whom it binds', async () => {
    const eventId = await session('2026-03-10');
    const week = (personId: string) => runQuery(kernel, actor, getWeek, { personId });
    expect((await week(head)).duties).toMatchObject([
      { dueOn: '2026-03-15', href: `/events/${eventId}/minutes` },
    ]);
    const { minutesId } = await run(beginMinutes, { eventId });
    const { minutes } = await runQuery(kernel, actor, readMinutes, { eventId });
    await run(updatePoint, {
      pointId: minutes?.points[0]?.id ?? '',
      decisions: [{ text: 'Описати досвід.', personIds: [curator], dueOn: '2026-03-20' }],
    });
    expect((await week(curator)).duties).toEqual([]);
    await run(submitMinutes, { minutesId });
    // Whoever approves hears of it, and has it in the week until it is done.
    expect(await recipients()).toEqual(['head@example.org']);
    expect((await week(head)).duties).toMatchObject([
      { text: 'Затвердити протокол: Засідання секції', href: `/events/${eventId}/minutes` },
    ]);
    await run(approveMinutes, { minutesId });
    expect(await recipients()).toEqual(['curator@example.org', 'head@example.org']);
    expect((await week(head)).duties).toEqual([]);
    expect((await week(curator)).duties).toMatchObject([{ text: 'Описати досвід.' }]);
    on('2026-03-25');
    expect((await runQuery(kernel, actor, getDirectorScreen, {})).duties).toHaveLength(1);

    const decisionId = (await week(curator)).duties[0]?.id ?? '';
    await expect(run(endDecision, { decisionId, state: 'undone' })).rejects.toThrow(
      'undone-without-reason',
    );
    await run(endDecision, { decisionId, state: 'undone', result: 'Хвороба' });
    expect((await week(curator)).duties).toEqual([]);
  });
});
