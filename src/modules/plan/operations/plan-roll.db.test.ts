import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { smallPlan } from '../../../../tests/support/small-plan.ts';
import { getPlan } from '../queries/get-plan.ts';
import { getRoll } from '../queries/get-roll.ts';
import { listTasks } from '../queries/list-tasks.ts';
import { closeTask } from './close-task.ts';
import { rollPlan } from './roll-plan.ts';

const kernel = await testKernel();
let director: Actor;
let planId: string;

beforeEach(async () => {
  kernel.setNow(new Date('2026-12-10T09:00:00Z'));
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  planId = await acceptedPlan(
    kernel,
    director,
    smallPlan.replace(
      'II. ВИДАВНИЧА',
      '1.5\tВебінар «Ранкове коло у першому класі»\tЛугова О.П.\tпрограма\tвересень\nII. ВИДАВНИЧА',
    ),
  );
});

const roll = () => runQuery(kernel, director, getRoll, { planId });
const proposed = async () => (await roll()).chapters.flatMap(({ rows }) => rows);
const closeAll = async (number: string) => {
  const { rows } = await runQuery(kernel, director, listTasks, { planId, size: 200 });
  for (const task of rows.filter((row) => row.number === number))
    await runOperation(kernel, director, closeTask, {
      taskId: task.id,
      state: 'done',
      doneOn: '2026-12-01',
      result: 'так',
      evidence: [],
    });
};

describe('next year’s plan', () => {
  test('is proposed with what repeats, what is unfinished, and without this year’s events', async () => {
    await closeAll('1.5');
    const why = Object.fromEntries(
      (await proposed()).map(({ number, text, take, why: reason }) => [
        number ?? text,
        [take, reason],
      ]),
    );

    expect(why).toMatchObject({
      '1.1': [true, 'unfinished'],
      '1.3': [true, 'recurring'],
      '1.5': [false, 'event'],
    });
    expect(await roll()).toMatchObject({ period: ['2027-01-01', '2027-12-31'] });
  });

  test('is a draft with years shifted, tied to the items that it comes from', async () => {
    const rows = await proposed();
    const chosen = rows.filter(({ number }) => number !== '1.1' && number !== '1.5');
    const { planId: draftId } = await runOperation(kernel, director, rollPlan, {
      planId,
      itemIds: chosen.map(({ id }) => id),
    });

    const draft = await runQuery(kernel, director, getPlan, { planId: draftId });
    expect(draft).toMatchObject({
      state: 'draft',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      previousPlanId: planId,
      approval: { by: 'Оксана Верес', date: null },
    });
    expect(draft.title).toContain('2027');
    const items = draft.chapters.flatMap((chapter) =>
      chapter.items.flatMap((item) => [item, ...item.items]),
    );
    expect(items.map(({ number, deadline }) => [number, deadline])).toEqual([
      ['1.1', 'щоквартально'],
      ['1.2', 'за окремим графіком'],
      ['1.3', 'постійно'],
      ['2.1', 'до 20.03.2027'],
      ['2.2', ''],
      [null, 'квітень'],
      [null, 'травень'],
    ]);
    expect(items[0]?.parties.map(({ name }) => name)).toEqual(['Лугова О.П.', 'Яровий С.М.']);
    const tasks = await runQuery(kernel, director, listTasks, { planId: draftId, size: 200 });
    expect(tasks.rows.find(({ number }) => number === '2.1')?.dueOn).toBe('2027-03-20');

    const again = await runQuery(kernel, director, getRoll, { planId: draftId });
    expect(again.chapters.flatMap((chapter) => chapter.rows).map(({ why }) => why)).toContain(
      'before',
    );
  });

  test('is refused without items of the plan', async () => {
    await expect(
      runOperation(kernel, director, rollPlan, { planId, itemIds: [crypto.randomUUID()] }),
    ).rejects.toMatchObject({ details: { reason: 'plan.roll.nothing' } });
  });
});
