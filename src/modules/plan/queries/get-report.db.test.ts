import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { planned, type ReportRow } from '../export/report-document.ts';
import { closeTask, type TaskOutcome } from '../operations/close-task.ts';
import { noteReport } from '../operations/note-report.ts';
import { countReportFigures } from './count-report.ts';
import { getReport } from './get-report.ts';
import { getReportFile } from './get-report-file.ts';
import { listTasks } from './list-tasks.ts';

const kernel = await testKernel();
let director: Actor;
let planId: string;
afterAll(stopRendering);

const at = (day: string) => kernel.setNow(new Date(`${day}T09:00:00Z`));
const report = async (from: string, until: string, more: object = {}) =>
  (await runQuery(kernel, director, getReport, { planId, from, until, ...more })).report;
const rows = (chapters: readonly { rows: readonly ReportRow[] }[]) =>
  chapters.flatMap((chapter) => chapter.rows);

type Ending = TaskOutcome extends infer One
  ? One extends unknown
    ? Omit<One, 'taskId'>
    : never
  : never;
async function close(deadline: string, dueOn: string, ending: Ending) {
  const { rows: tasks } = await runQuery(kernel, director, listTasks, { planId, size: 200 });
  const task = tasks.find((row) => row.deadline === deadline && row.dueOn === dueOn);
  if (!task) throw new Error(`no task ${deadline} ${dueOn}`);
  await runOperation(kernel, director, closeTask, { taskId: task.id, ...ending } as TaskOutcome);
}

/** The small plan, closed in every way there is: done early, done late, partly, moved, not done. */
beforeEach(async () => {
  at('2026-01-15');
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  planId = await acceptedPlan(kernel, director);
  at('2026-07-10');
  await close('щоквартально', '2026-03-31', {
    state: 'done',
    doneOn: '2026-03-30',
    result: 'Побували в п’яти школах',
    evidence: [
      { kind: 'text', text: 'Лист до закладів', form: 'інформація' },
      { kind: 'link', url: 'https://example.org/visits', text: 'Світлини' },
    ],
  });
  await close('щоквартально', '2026-06-30', {
    state: 'partly',
    doneOn: '2026-07-02',
    result: 'Дві школи з п’яти',
  });
  await close('до 20.03.2026', '2026-03-20', {
    state: 'moved',
    movedTo: '2026-08-01',
    reason: 'ремонт друкарні',
  });
  await close('квітень', '2026-04-30', { state: 'not_done', reason: 'немає паперу' });
  await close('постійно', '2026-06-30', { state: 'done', doneOn: '2026-06-30', result: '' });
});

test('a year is counted from its tasks, standing duties apart, an undated item as due at its end', async () => {
  const year = await report('2026-01-01', '2026-12-31');
  expect(year.figures).toEqual({
    done: 1,
    partly: 1,
    moved: 1,
    notDone: 1,
    late: 1,
    inProgress: 4,
    scheduled: 1,
  });
  expect(year.byChapter.map(({ name, figures }) => [name, planned(figures)])).toEqual([
    ['I. РОБОТА З ПЕДАГОГАМИ', 6],
    ['II. ВИДАВНИЧА ДІЯЛЬНІСТЬ', 4],
  ]);
  expect(year.standing.figures).toMatchObject({ done: 1, inProgress: 1 });
  expect(year.undated).toEqual([]);
  expect(year.byPerson.find(({ name }) => name === 'Яровий С.М.')?.figures).toMatchObject({
    done: 1,
    partly: 1,
    notDone: 1,
    inProgress: 2,
  });
  expect(year.byMonth.map(({ planned: all, done }) => [all, done])).toEqual([
    [0, 0],
    [0, 0],
    [2, 1],
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 0],
    [1, 0],
  ]);
});

test('the figures alone, for many centres, are those of the report', async () => {
  for (const today of ['2026-07-10', '2026-12-31', '2027-02-01'])
    for (const [from, until] of [
      ['2026-01-01', '2026-07-10'],
      ['2026-01-01', '2026-12-31'],
      ['2026-03-01', '2026-03-31'],
    ] as const) {
      at(today);
      const figures = await runQuery(kernel, director, countReportFigures, { from, until });
      expect(planned(figures)).toBeGreaterThan(0);
      const all = await runQuery(kernel, director, getReport, { from, until });
      expect(figures).toEqual(all.report.figures);
    }
});

test('rows say what came of it, what shows it, why not and when instead', async () => {
  const march = await report('2026-03-01', '2026-03-31');
  expect(rows(march.chapters)).toMatchObject([
    {
      number: '1.2',
      responsible: 'Лугова О.П., Яровий С.М.',
      deadline: 'щоквартально',
      state: 'done',
      doneOn: '2026-03-30',
      result: 'Побували в п’яти школах',
      evidence: [
        { kind: 'інформація', title: 'Лист до закладів' },
        { title: 'Світлини', link: 'https://example.org/visits' },
      ],
    },
    { number: '2.1', state: 'moved', reason: 'ремонт друкарні', movedTo: '01.08.2026' },
  ]);
  expect(march.plan).toBe('плану роботи методичного кабінету Заріччя на 2026 рік');
  expect(rows(march.undated).map(({ number }) => number)).toEqual(['1.3']);
});

test('the first bullet stands under its item’s words; what was due earlier and not ended is named apart', async () => {
  const spring = await report('2026-04-01', '2026-05-31');
  expect(rows(spring.chapters).map(({ number, text }) => [number, text])).toEqual([
    ['2.2', 'Підготовка наборів:\n- карток для початкової школи'],
    [null, 'плакатів до майстерні'],
  ]);
  const july = await report('2026-07-01', '2026-07-31');
  expect(planned(july.figures)).toBe(0);
  expect(rows(july.arrears.chapters).map(({ state, dueOn }) => [state, dueOn])).toEqual([
    ['partly', '2026-06-30'],
    ['late', '2026-05-31'],
  ]);
});

test('filters leave what they say, and a foreign plan is not found', async () => {
  const all = await report('2026-01-01', '2026-12-31');
  const { rows: tasks } = await runQuery(kernel, director, listTasks, { planId, size: 200 });
  const yarovyi = tasks
    .flatMap(({ people }) => people)
    .find(({ name }) => name.startsWith('Яровий'));
  const his = await report('2026-01-01', '2026-12-31', { personId: yarovyi?.id });
  expect(his.figures).toEqual(all.byPerson.find(({ name }) => name === yarovyi?.name)?.figures);
  const posters = await report('2026-01-01', '2026-12-31', { form: 'плакати' });
  expect(rows(posters.chapters)).toHaveLength(1);
  const stranger = await testUser(kernel, await testCentre(kernel.db), 'director');
  await expect(
    runQuery(kernel, stranger, getReport, { planId, from: '2026-01-01', until: '2026-12-31' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('conclusions are kept with the plan and the period, and two writers don’t overwrite each other', async () => {
  const period = ['2026-03-01', '2026-03-31'] as [string, string];
  const text = 'Усе гаразд.\n\nДрукарню полагоджено.';
  await runOperation(kernel, director, noteReport, { planId, period, text }, { ifMatch: 0 });
  expect((await report(...period)).conclusions).toEqual(['Усе гаразд.', 'Друкарню полагоджено.']);
  expect((await report('2026-04-01', '2026-04-30')).conclusions).toEqual([]);
  await expect(
    runOperation(kernel, director, noteReport, { planId, period, text: 'Інше' }, { ifMatch: 0 }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('the month’s report is a Word file with no typing, and every obligation is a row in Excel', async () => {
  const asked = { planId, from: '2026-03-01', until: '2026-03-31' };
  const word = await runQuery(kernel, director, getReportFile, asked);
  expect(word.name).toBe('Звіт про виконання плану за березень 2026 року.docx');
  expect(Buffer.from(word.bytes.slice(0, 2)).toString()).toBe('PK');
  const excel = await runQuery(kernel, director, getReportFile, { ...asked, format: 'xlsx' });
  expect(await readSheet(Buffer.from(excel.bytes))).toHaveLength(3);
});
