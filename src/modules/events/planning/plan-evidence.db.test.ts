import { beforeEach, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { pastedPlan } from '../../../../tests/support/small-plan.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { cancelEvent, holdEvent } from '../operations/planning/end-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { updateEvent } from '../operations/planning/update-event.ts';
import { promisedChoices } from './promised-choices.ts';
import type { eventFields } from './schema.ts';

const plan = pastedPlan(`I. СЕМІНАРИ\t\t\t\t
1.1\tСемінари з безпеки\tметодисти\tматеріали\tпротягом року
1.2\tСемінар для керівників гуртків\tметодисти\tматеріали\tберезень`);

const kernel = await testKernel();
let actor: Actor;
let wholeYear: string;
let march: string;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);

const tasks = (itemId: string) =>
  inCentre(kernel.db, actor.centreId, 'read', (trx) =>
    trx
      .selectFrom('task as t')
      .leftJoin('evidence as e', 'e.task_id', 't.id')
      .select(['t.state', 't.due_on as due', 't.done_on as done'])
      .select((eb) => eb.fn.count<number>('e.id').as('evidence'))
      .where('t.item_id', '=', itemId)
      .groupBy('t.id')
      .orderBy('t.due_on')
      .execute(),
  );

async function announced(day: string, more: Partial<z.input<typeof eventFields>> = {}) {
  const { eventId } = await run(createEvent, {
    kind: 'seminar',
    title: `Семінар ${day}`,
    startsOn: day,
    endsOn: day,
    responsibleId: actor.personId,
    planItemId: wholeYear,
    ...more,
  });
  await run(publishEvents, { eventIds: [eventId] });
  return eventId;
}

async function held(eventId: string, day: string) {
  kernel.setNow(new Date(`${day}T15:00:00Z`));
  await run(holdEvent, { eventId });
}

beforeEach(async () => {
  kernel.setNow(new Date('2026-02-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'director');
  await acceptedPlan(kernel, actor, plan);
  const items = await runQuery(kernel, actor, promisedChoices, { on: '2026-03-02' });
  wholeYear = items.find(({ number }) => number === '1.1')?.id ?? '';
  march = items.find(({ number }) => number === '1.2')?.id ?? '';
});

it('several events of one item leave their evidence as they are held, and the last of them closes it', async () => {
  const before = await tasks(wholeYear);
  const [first, second] = [await announced('2026-03-10'), await announced('2026-05-12')];
  await held(first, '2026-03-10');
  expect(await tasks(wholeYear)).toEqual([{ ...before[0], evidence: 1 }, ...before.slice(1)]);
  await held(second, '2026-05-12');
  // What comes after the window is none of this one's business.
  expect(await tasks(wholeYear)).toEqual([
    { ...before[0], state: 'done', done: '2026-05-12', evidence: 2 },
    ...before.slice(1),
  ]);
});

it('an event more than was planned adds its evidence to what is closed, and takes nothing of the next', async () => {
  const before = await tasks(wholeYear);
  await held(await announced('2026-03-10'), '2026-03-10');
  await held(await announced('2026-03-20'), '2026-03-20');
  expect(await tasks(wholeYear)).toEqual([
    { ...before[0], state: 'done', done: '2026-03-10', evidence: 2 },
    ...before.slice(1),
  ]);
});

it('when the last one is called off, those that were held close the item', async () => {
  const [first, last] = [await announced('2026-03-10'), await announced('2026-05-12')];
  await held(first, '2026-03-10');
  await run(cancelEvent, { eventId: last, reason: 'Немає світла' });
  expect((await tasks(wholeYear))[0]).toMatchObject({ state: 'done', done: '2026-03-10' });
});

it('one that is called off where nothing was held leaves the item open', async () => {
  const eventId = await announced('2026-03-10');
  await run(cancelEvent, { eventId, reason: 'Немає світла' });
  expect((await tasks(wholeYear))[0]).toMatchObject({ state: 'open', evidence: 0 });
});

it('an event that was moved beyond the days of its item closes it late', async () => {
  const eventId = await announced('2026-03-10', { planItemId: march });
  await run(updateEvent, { eventId, startsOn: '2026-04-21', endsOn: '2026-04-21' });
  await held(eventId, '2026-04-21');
  expect(await tasks(march)).toMatchObject([
    { state: 'done', due: '2026-03-31', done: '2026-04-21' },
  ]);
});

it('an item that is named only after the event was held has it as its evidence too', async () => {
  const eventId = await announced('2026-03-10', { planItemId: null });
  await held(eventId, '2026-03-10');
  await run(updateEvent, { eventId, planItemId: march });
  expect(await tasks(march)).toMatchObject([{ state: 'done', done: '2026-03-10', evidence: 1 }]);
});
