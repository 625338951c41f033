import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { personNamed } from '../../../../tests/support/person-named.ts';
import { getPlan } from '../queries/get-plan.ts';
import { getWeek } from '../queries/get-week.ts';
import { listItems } from '../queries/list-items.ts';
import { listTasks } from '../queries/list-tasks.ts';
import { approvePlan, enforcePlan } from './change-plan-state.ts';
import { closeTask } from './close-task.ts';
import { giveDates } from './give-dates.ts';
import { handOver } from './hand-over.ts';
import { moveItem } from './move-item.ts';
import { removeItem, restoreItem } from './remove-item.ts';
import { reopenTask } from './reopen-task.ts';
import { resolveRole } from './resolve-role.ts';
import { updateItem } from './update-item.ts';

const kernel = await testKernel();
let director: Actor;
let planId: string;

beforeEach(async () => {
  kernel.setNow(new Date('2026-02-10T09:00:00Z'));
  const centreId = await testCentre(kernel.db);
  director = await testUser(kernel, centreId, 'director');
  planId = await acceptedPlan(kernel, director);
});

const items = async () => (await runQuery(kernel, director, listItems, { planId })).rows;
const tasks = async (filters: { itemId?: string } = {}) =>
  (await runQuery(kernel, director, listTasks, { planId, size: 200, ...filters })).rows;
const item = async (number: string) => {
  const found = (await items()).find((row) => row.number === number);
  if (!found) throw new Error(`no item ${number}`);
  return found;
};
const idOf = (name: string) => personNamed(kernel, director.centreId, name);

describe('an accepted import', () => {
  test('keeps the document as it was read', async () => {
    const plan = await runQuery(kernel, director, getPlan, { planId });

    expect(
      plan.chapters.map(({ number, items: rows }) => [
        number,
        rows.map((row) => [row.number, row.items.length]),
      ]),
    ).toEqual([
      [
        'I',
        [
          ['1.1', 0],
          ['1.2', 0],
          ['1.3', 0],
          ['1.4', 0],
        ],
      ],
      [
        'II',
        [
          ['2.1', 0],
          ['2.2', 2],
        ],
      ],
    ]);
    expect(plan.approval).toMatchObject({ by: 'Оксана Верес', date: '2026-01-12' });
  });

  test('makes a task of each window, none of a debt, lines of evidence of a standing duty', async () => {
    const due = Object.groupBy(await tasks(), ({ text, number }) => number ?? text);

    expect(
      Object.fromEntries(
        Object.entries(due).map(([key, rows]) => [key, rows?.map(({ dueOn }) => dueOn)]),
      ),
    ).toMatchObject({
      '1.1': ['2026-10-31'],
      '1.2': ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
      '1.4': ['2026-06-30', '2026-12-31'],
      '2.1': ['2026-03-20'],
    });
    expect(due['1.3']).toBeUndefined();
    expect(await runQuery(kernel, director, listItems, { planId, debt: true })).toMatchObject({
      total: 1,
      rows: [{ number: '1.3' }],
    });
  });

  test('gives the tasks to the people named in the cells', async () => {
    const [task] = await tasks({ itemId: (await item('1.2')).id });

    expect(task?.people.map(({ name }) => name)).toEqual(['Лугова О.П.', 'Яровий С.М.']);
  });
});

describe('what was not given is found later', () => {
  test('a role becomes people, and its open tasks become theirs', async () => {
    const personId = await idOf('Яровий С.М.');
    await runOperation(kernel, director, resolveRole, { role: 'методисти', personIds: [personId] });
    await runOperation(kernel, director, giveDates, {
      itemId: (await item('1.3')).id,
      dates: [{ startsOn: '2026-04-14' }, { startsOn: '2026-11-10', endsOn: '2026-11-11' }],
    });

    const given = await tasks({ itemId: (await item('1.3')).id });

    expect(
      given.map(({ startsOn, dueOn, people }) => [startsOn, dueOn, people.map(({ id }) => id)]),
    ).toEqual([
      ['2026-04-14', '2026-04-14', [personId]],
      ['2026-11-10', '2026-11-11', [personId]],
    ]);
    expect((await runQuery(kernel, director, listItems, { planId, debt: true })).total).toBe(0);
  });

  test('a date outside the plan’s period is refused and nothing is given', async () => {
    const { id: itemId } = await item('1.3');

    await expect(
      runOperation(kernel, director, giveDates, {
        itemId,
        dates: [{ startsOn: '2026-04-14' }, { startsOn: '2027-04-14' }],
      }),
    ).rejects.toMatchObject({ code: 'refused', details: { reason: 'plan.date-outside-period' } });
    expect(await tasks({ itemId })).toEqual([]);
  });
});

describe('a task', () => {
  test('ends with its result and evidence, and can be taken back', async () => {
    const { id: itemId } = await item('2.1');
    const [task] = await tasks({ itemId });
    if (!task) throw new Error('no task');

    const { version } = await runOperation(kernel, director, closeTask, {
      taskId: task.id,
      state: 'done',
      result: 'Збірку розіслано',
      evidence: [{ kind: 'link', url: 'https://example.org/zbirka', form: 'збірник' }],
    });

    expect((await tasks({ itemId }))[0]).toMatchObject({
      state: 'done',
      doneOn: '2026-02-10',
      evidence: 1,
      result: 'Збірку розіслано',
    });
    await runOperation(kernel, director, reopenTask, { taskId: task.id }, { ifMatch: version });
    expect((await tasks({ itemId }))[0]).toMatchObject({
      state: 'open',
      doneOn: null,
      evidence: 1,
    });
  });

  test('that is moved says why and has a successor of the same people', async () => {
    const { id: itemId } = await item('2.1');
    const [task] = await tasks({ itemId });
    if (!task) throw new Error('no task');

    await runOperation(kernel, director, closeTask, {
      taskId: task.id,
      state: 'moved',
      movedTo: '2026-05-15',
      reason: 'Немає паперу',
    });

    const after = await tasks({ itemId });
    expect(
      after.map(({ state, dueOn, origin, people }) => [state, dueOn, origin, people.length]),
    ).toEqual([
      ['moved', '2026-03-20', 'deadline', 1],
      ['open', '2026-05-15', 'carried', 1],
    ]);
  });

  test('that was changed meanwhile is a conflict with the current state', async () => {
    const [task] = await tasks();
    if (!task) throw new Error('no task');
    await runOperation(kernel, director, closeTask, {
      taskId: task.id,
      state: 'not_done',
      reason: 'Хвороба',
    });

    await expect(
      runOperation(
        kernel,
        director,
        closeTask,
        { taskId: task.id, state: 'done' },
        { ifMatch: task.version },
      ),
    ).rejects.toMatchObject({ code: 'conflict', details: { current: { state: 'not_done' } } });
  });

  test('belongs to its methodist: another may not end it', async () => {
    const stranger = await testUser(kernel, director.centreId, 'methodist');
    const [task] = await tasks();
    if (!task) throw new Error('no task');

    await expect(
      runOperation(kernel, stranger, closeTask, { taskId: task.id, state: 'done' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const owner = { ...stranger, personId: task.people[0]?.id ?? null };
    await expect(
      runOperation(kernel, owner, closeTask, { taskId: task.id, state: 'done' }),
    ).resolves.toMatchObject({ successorId: null });
  });
});

describe('an edit', () => {
  test('of a deadline moves the tasks and leaves what was done', async () => {
    const { id: itemId, version } = await item('1.2');
    const [first] = await tasks({ itemId });
    await runOperation(kernel, director, closeTask, { taskId: first?.id ?? '', state: 'done' });

    await runOperation(
      kernel,
      director,
      updateItem,
      { itemId, deadline: 'листопад' },
      { ifMatch: version },
    );

    expect((await tasks({ itemId })).map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2026-03-31', 'done'],
      ['2026-11-30', 'open'],
    ]);
  });

  test('of the responsible gives the open tasks to them, and to bullets that inherit', async () => {
    const { id: itemId } = await item('1.1');

    await runOperation(kernel, director, updateItem, { itemId, responsible: 'Тополя В.І.' });

    expect((await tasks({ itemId })).map(({ people }) => people.map(({ name }) => name))).toEqual([
      ['Тополя В.І.'],
    ]);
  });

  test('of an approved plan wants a reason and is kept as an amendment', async () => {
    await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });
    await runOperation(kernel, director, enforcePlan, { planId });
    const { id: itemId } = await item('1.1');

    await expect(
      runOperation(kernel, director, updateItem, { itemId, deadline: 'грудень' }),
    ).rejects.toMatchObject({
      details: { reason: 'plan.amendment-reason-missing' },
    });
    await runOperation(kernel, director, updateItem, {
      itemId,
      deadline: 'грудень',
      amendment: { reason: 'Лист управління' },
    });

    const amendments = await inCentre(kernel.db, director.centreId, 'read', (db) =>
      db
        .selectFrom('plan_amendment')
        .select(['number', 'reason', 'changes'])
        .where('plan_id', '=', planId)
        .execute(),
    );
    expect(amendments).toMatchObject([
      {
        number: 1,
        reason: 'Лист управління',
        changes: [{ number: '1.1', field: 'deadline', from: 'жовтень', to: 'грудень' }],
      },
    ]);
  });

  test('several people amend an approved plan at once, and nothing is lost', async () => {
    await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });
    const rows = (await items()).filter(({ number }) => number !== null);

    await Promise.all(
      rows.map(({ id, text }, index) =>
        runOperation(kernel, director, updateItem, {
          itemId: id,
          text: `${text} (уточнено)`,
          amendment: { reason: index % 2 ? 'Лист' : 'Наказ' },
        }),
      ),
    );

    const amendments = await inCentre(kernel.db, director.centreId, 'read', (db) =>
      db.selectFrom('plan_amendment').select('changes').where('plan_id', '=', planId).execute(),
    );
    expect(amendments.flatMap(({ changes }) => changes as unknown[]).length).toBe(rows.length);
  });

  test('a removed item takes its bullets and tasks along and brings them back', async () => {
    const { id: itemId } = await item('2.2');
    const before = await tasks();

    await runOperation(kernel, director, removeItem, { itemId });
    const without = await tasks();
    await runOperation(kernel, director, restoreItem, { itemId });

    expect(without.length).toBe(before.length - 2);
    expect((await tasks()).map(({ text, dueOn }) => [text, dueOn])).toEqual(
      before.map(({ text, dueOn }) => [text, dueOn]),
    );
  });

  test('moving an item takes its bullets along', async () => {
    const first = await item('2.1');
    const second = await item('2.2');

    await runOperation(kernel, director, moveItem, { itemId: second.id, beforeId: first.id });

    const plan = await runQuery(kernel, director, getPlan, { planId });
    expect(plan.chapters[1]?.items.map(({ number, items: rows }) => [number, rows.length])).toEqual(
      [
        ['2.2', 2],
        ['2.1', 0],
      ],
    );
  });
});

test('handing over moves what is open in one act', async () => {
  const fromId = await idOf('Лугова О.П.');
  const toId = await idOf('Яровий С.М.');

  const { tasks: moved } = await runOperation(kernel, director, handOver, {
    fromId,
    toId,
    forGood: true,
    reason: 'Відпустка',
  });

  expect(moved).toBe(7);
  expect((await tasks()).flatMap(({ people }) => people.map(({ id }) => id))).not.toContain(fromId);
});

test('the week shows what is late, what is due and whose debts are open', async () => {
  kernel.setNow(new Date('2026-04-02T09:00:00Z'));
  const personId = await idOf('Лугова О.П.');

  const week = await runQuery(kernel, director, getWeek, { personId });

  expect(week.week).toEqual(['2026-03-30', '2026-04-05']);
  expect(week.late.map(({ number, dueOn }) => [number, dueOn])).toEqual([
    ['2.1', '2026-03-20'],
    ['1.2', '2026-03-31'],
  ]);
});

test('another centre sees nothing of it', async () => {
  const stranger = await testUser(
    kernel,
    await testCentre(kernel.db, 'Кабінет Долини'),
    'director',
  );

  expect(await runQuery(kernel, stranger, listTasks, {})).toMatchObject({ total: 0, rows: [] });
  await expect(runQuery(kernel, stranger, getPlan, { planId })).rejects.toMatchObject({
    code: 'not-found',
  });
});
