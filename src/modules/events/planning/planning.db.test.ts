import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { pastedPlan } from '../../../../tests/support/small-plan.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { cancelEvent, holdEvent, removeEvent } from '../operations/planning/end-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { updateEvent } from '../operations/planning/update-event.ts';
import { listEvents } from './list-events.ts';
import { promisedChoices } from './promised-choices.ts';
import { readEvent } from './read-event.ts';
import type { eventFields } from './schema.ts';

const plan = pastedPlan(`I. СЕКЦІЇ\t\t\t\t
1.1\tЗасідання секції вчителів фізики\tметодисти\tпротокол\tза окремим графіком
1.2\tСемінар для керівників гуртків\tметодисти\tматеріали\tберезень`);

const kernel = await testKernel();
let actor: Actor;
let debt: string;
let seminar: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);

const tasks = (itemId: string) =>
  inCentre(kernel.db, actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('task')
      .select(['state', 'starts_on', 'due_on', 'result', 'done_on'])
      .where('item_id', '=', itemId)
      .where('state', '<>', 'withdrawn')
      .orderBy('due_on')
      .execute(),
  );

const draft = (more: Partial<z.input<typeof eventFields>> = {}) =>
  run(createEvent, {
    kind: 'section-session',
    title: 'Засідання секції фізиків',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    responsibleId: actor.personId,
    ...more,
  });

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
  await acceptedPlan(kernel, actor, plan);
  const items = await runQuery(kernel, actor, promisedChoices, { on: '2026-03-02' });
  debt = items.find(({ isDebt }) => isDebt)?.id ?? '';
  seminar = items.find(({ isDebt }) => !isDebt)?.id ?? '';
});

describe('an event', () => {
  it('pays the debt of the plan when it is announced, moves its date, and gives the debt back when it is called off', async () => {
    const { eventId } = await draft({ planItemId: debt });
    expect(await tasks(debt)).toEqual([]);

    await run(publishEvents, { eventIds: [eventId] });
    expect(await tasks(debt)).toMatchObject([{ state: 'open', due_on: '2026-03-12' }]);

    await run(updateEvent, { eventId, startsOn: '2026-03-19', endsOn: '2026-03-19' });
    expect(await tasks(debt)).toMatchObject([{ state: 'open', due_on: '2026-03-19' }]);

    await run(cancelEvent, { eventId, reason: 'Карантин' });
    expect(await tasks(debt)).toEqual([]);
    const items = await runQuery(kernel, actor, promisedChoices, { on: '2026-03-02' });
    expect(items.find(({ id }) => id === debt)?.isDebt).toBe(true);
    const event = await runQuery(kernel, actor, readEvent, { eventId });
    expect(event).toMatchObject({ state: 'cancelled', stateReason: 'Карантин' });
  });

  it('of a kind without minutes ends the task in whose window it was held, with itself as the evidence', async () => {
    const { eventId } = await draft({ kind: 'seminar', title: 'Семінар', planItemId: seminar });
    await run(publishEvents, { eventIds: [eventId] });
    // «березень» names its days itself: no second task comes of the event.
    expect(await tasks(seminar)).toMatchObject([{ state: 'open', due_on: '2026-03-31' }]);
    await expect(run(holdEvent, { eventId })).rejects.toThrow('events.in-future');

    kernel.setNow(new Date('2026-03-12T15:00:00Z'));
    await run(holdEvent, { eventId });
    expect(await tasks(seminar)).toMatchObject([
      { state: 'done', done_on: '2026-03-12', result: 'Семінар' },
    ]);
    const { rows } = await runQuery(kernel, actor, listAudit, {});
    expect(rows.map(({ operation }) => operation)).toContain('event.hold');
  });

  it('with minutes leaves the task open until they are approved', async () => {
    kernel.setNow(new Date('2026-03-12T15:00:00Z'));
    const { eventId } = await draft({ planItemId: debt });
    await run(publishEvents, { eventIds: [eventId] });
    await run(holdEvent, { eventId });
    expect(await tasks(debt)).toMatchObject([{ state: 'open' }]);
  });

  it('is not announced while nobody answers for it, nor any other of the same act', async () => {
    const answered = await draft();
    const orphan = await draft({ title: 'Нічий захід', responsibleId: null });
    const both = { eventIds: [answered.eventId, orphan.eventId] };
    await expect(run(publishEvents, both)).rejects.toThrow('events.nobody-answers');
    const { rows } = await runQuery(kernel, actor, listEvents, {});
    expect(rows.map(({ state }) => state)).toEqual(['draft', 'draft']);
  });

  it.each([
    [{ endsOn: '2026-03-01' }, 'endsOn'],
    [{ exact: false, startsTime: '10:00' }, 'startsTime'],
    [{ startsTime: '10:00', endsTime: '09:00' }, 'endsTime'],
    [{ kind: 'unheard-of' }, 'kind'],
    [{ kind: 'webinar', format: 'offline' as const }, 'format'],
    [{ sectionId: '018f0000-0000-7000-8000-000000000000' }, 'sectionId'],
  ])('that says %j is refused at the field %s', async (more, path) => {
    await expect(draft(more)).rejects.toMatchObject({ details: { fields: [{ path }] } });
  });

  it('has parts, but parts have none, and with parts it is not removed', async () => {
    const { eventId } = await draft({ kind: 'conference', title: 'Конференція' });
    const part = await draft({ title: 'Пленарне засідання', parentId: eventId });
    await expect(draft({ parentId: part.eventId })).rejects.toThrow('events.part-of-part');
    await expect(run(removeEvent, { eventId })).rejects.toThrow('events.has-parts');
    await run(removeEvent, { eventId: part.eventId });
    await run(removeEvent, { eventId });
    expect((await runQuery(kernel, actor, listEvents, {})).total).toBe(0);
  });

  it('as a draft is seen by those who plan only', async () => {
    const { eventId } = await draft();
    const observer = await testUser(kernel, actor.centreId, 'observer');
    await expect(runQuery(kernel, observer, readEvent, { eventId })).rejects.toThrow('not-found');
    await run(publishEvents, { eventIds: [eventId] });
    expect((await runQuery(kernel, observer, readEvent, { eventId })).may.update).toBe(false);
  });
});
