import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { closeTask, type TaskOutcome } from '../operations/close-task.ts';
import { getBoard } from './get-board.ts';
import { getDirectorScreen } from './get-director-screen.ts';
import { getLoad } from './get-load.ts';
import { listTasks } from './list-tasks.ts';

const kernel = await testKernel();
const year = { from: '2026-01-01', until: '2026-12-31' };
let director: Actor;
let planId: string;

/** Another centre has the very same plan: whatever leaks from it doubles a figure. */
beforeEach(async () => {
  kernel.setNow(new Date('2026-04-13T09:00:00Z'));
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  planId = await acceptedPlan(kernel, director);
  const neighbour = await testUser(
    kernel,
    await testCentre(kernel.db, 'Кабінет Підгір’я'),
    'director',
  );
  await acceptedPlan(kernel, neighbour);
});

const screen = (input = {}) => runQuery(kernel, director, getDirectorScreen, input);
const taskOf = async (number: string, place = 0) => {
  const { rows } = await runQuery(kernel, director, listTasks, { size: 200 });
  const task = rows.filter((row) => row.number === number)[place];
  if (!task) throw new Error(`no task of ${number}`);
  return task;
};
const close = (outcome: TaskOutcome) => runOperation(kernel, director, closeTask, outcome);

describe('the director’s screen', () => {
  test('says what is late and whose, what is owed, and agrees with the list of tasks', async () => {
    const { figures, late, debts, debtCount, byPerson, byChapter } = await screen();

    expect(figures).toMatchObject({ dueSoFar: 2, doneSoFar: 0, late: 2, oldestLate: '2026-03-20' });
    expect(late.map(({ number, people }) => [number, people])).toEqual([
      ['2.1', 'Лугова О.П.'],
      ['1.2', 'Лугова О.П., Яровий С.М.'],
    ]);
    expect([debtCount, debts.map(({ number }) => number)]).toEqual([1, ['1.3']]);
    expect(byPerson.map(({ name, late: own }) => [name, own])).toEqual([
      ['Лугова О.П.', 2],
      ['Яровий С.М.', 1],
    ]);
    const { total } = await runQuery(kernel, director, listTasks, {});
    expect(byChapter.map((chapter) => chapter.number)).toEqual(['I', 'II']);
    expect(byChapter.reduce((sum, chapter) => sum + chapter.total, 0)).toBe(total);
    expect(figures.total).toBe(total);
  });

  test('counts what has ended, each in its place', async () => {
    await close({ taskId: (await taskOf('2.1')).id, state: 'done', result: 'Видано' });
    await close({ taskId: (await taskOf('1.2')).id, state: 'not_done', reason: 'Карантин' });

    const { figures, byMonth } = await screen();

    expect(figures).toMatchObject({ dueSoFar: 2, doneSoFar: 1, late: 0, notDone: 1, failed: 1 });
    expect(byMonth.find(({ month }) => month === '2026-03')).toMatchObject({
      ...{ total: 2, done: 1, failed: 1, late: 0 },
    });
  });

  test('shows the week until Sunday', async () => {
    kernel.setNow(new Date('2026-04-29T09:00:00Z'));

    const { week, figures, thisWeek } = await screen();

    expect(week).toEqual(['2026-04-27', '2026-05-03']);
    expect(figures.week).toBe(1);
    expect(thisWeek.map(({ dueOn, people }) => [dueOn, people])).toEqual([
      ['2026-04-30', 'Яровий С.М.'],
    ]);
  });

  test('leaves a year that has passed out, until it is chosen', async () => {
    kernel.setNow(new Date('2027-02-01T09:00:00Z'));

    expect(await screen()).toMatchObject({ counted: [], figures: { total: 0 }, late: [] });
    expect((await screen({ planId })).figures.late).toBeGreaterThan(0);
  });

  test('shows nothing of a plan of another centre', async () => {
    const stranger = await testUser(kernel, await testCentre(kernel.db, 'Третій'), 'director');

    const seen = await runQuery(kernel, stranger, getDirectorScreen, { planId });

    expect(seen).toMatchObject({ plans: [], counted: [], byPerson: [], debts: [], debtCount: 0 });
  });
});

describe('the board', () => {
  test('has the team and what is due in the month, of this centre only', async () => {
    const board = await runQuery(kernel, director, getBoard, {
      ...{ from: '2026-03-01', until: '2026-03-31' },
    });

    expect(board.people.map(({ name }) => name)).toEqual(['Лугова О.П.', 'Яровий С.М.']);
    expect(board.tasks.map(({ number, dueOn, late }) => [number, dueOn, late])).toEqual([
      ['2.1', '2026-03-20', true],
      ['1.2', '2026-03-31', true],
    ]);
    expect(board.tasks.map(({ personIds }) => personIds.length)).toEqual([1, 2]);
    expect(board.more).toBe(false);
  });

  test('leaves out who has gone and has nothing due', async () => {
    await inCentre(kernel.db, director.centreId, 'write', (trx) =>
      trx
        .updateTable('person')
        .set({ active_until: '2026-04-01' })
        .where('short_name', '=', 'Яровий С.М.')
        .execute(),
    );
    const namesIn = async (from: string, until: string) =>
      (await runQuery(kernel, director, getBoard, { from, until })).people.map(({ name }) => name);

    expect(await namesIn('2026-10-01', '2026-10-31')).toEqual(['Лугова О.П.']);
    expect(await namesIn('2026-03-01', '2026-03-31')).toEqual(['Лугова О.П.', 'Яровий С.М.']);
  });
});

describe('the load', () => {
  const loadOf = async (name: string) => {
    const { cells } = await runQuery(kernel, director, getLoad, year);
    return cells.filter((cell) => cell.name === name).map(({ month, tasks }) => [month, tasks]);
  };

  test('counts tasks by person and month, without standing duties', async () => {
    expect(await loadOf('Яровий С.М.')).toEqual([
      ['2026-03', 1],
      ['2026-04', 1],
      ['2026-06', 1],
      ['2026-09', 1],
      ['2026-12', 1],
    ]);
  });

  test('takes what was moved to where it went', async () => {
    await close({
      taskId: (await taskOf('2.1')).id,
      state: 'moved',
      movedTo: '2026-08-10',
      reason: 'Друкарня',
    });

    const months = Object.fromEntries(await loadOf('Лугова О.П.'));

    expect([months['2026-03'], months['2026-08']]).toEqual([1, 1]);
  });

  test('names the months that are too full and what they are full of', async () => {
    await inCentre(kernel.db, director.centreId, 'write', (trx) =>
      trx
        .updateTable('centre')
        .set({ settings: JSON.stringify({ overloadTasks: 2 }) })
        .where('id', '=', director.centreId)
        .execute(),
    );

    const { overloads, weeks } = await runQuery(kernel, director, getLoad, year);

    expect(overloads.map(({ name, month, forms }) => [name, month, forms])).toEqual([
      [
        'Лугова О.П.',
        '2026-03',
        [
          { form: 'збірник', tasks: 1 },
          { form: 'інформація', tasks: 1 },
        ],
      ],
    ]);
    expect(weeks.every(({ monday }) => new Date(monday).getUTCDay() === 1)).toBe(true);
    expect(weeks.find(({ monday }) => monday === '2026-03-16')).toMatchObject({ tasks: 1 });
  });
});
