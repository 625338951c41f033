import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { personNamed } from '../../../../tests/support/person-named.ts';
import { addEvidence } from '../operations/add-evidence.ts';
import { closeTask } from '../operations/close-task.ts';
import { resolveRole } from '../operations/resolve-role.ts';
import { getCalendar } from './get-calendar.ts';
import { getEvidenceFile } from './get-evidence-file.ts';
import { getTask } from './get-task.ts';
import { getTaskHistory } from './get-task-history.ts';
import { getWeek } from './get-week.ts';
import { getWorkChoices } from './get-work-choices.ts';
import { getYear } from './get-year.ts';
import { listTasks } from './list-tasks.ts';
import { searchWork } from './search-work.ts';

const kernel = await testKernel();
let director: Actor;
let stranger: Actor;
let planId: string;
let personId: string;

beforeEach(async () => {
  // A Wednesday: 2.1 (by 20 March) is late, the report of the first quarter is due by the 31st.
  kernel.setNow(new Date('2026-03-25T09:00:00Z'));
  const centreId = await testCentre(kernel.db);
  director = await testUser(kernel, centreId, 'director');
  planId = await acceptedPlan(kernel, director);
  stranger = await testUser(kernel, await testCentre(kernel.db, 'Кабінет Долини'), 'director');
  personId = await personNamed(kernel, centreId, 'Лугова О.П.');
});

const numbers = (rows: readonly { number: string | null }[]) => rows.map(({ number }) => number);
const taskOf = async (q: string) => {
  const { rows } = await runQuery(kernel, director, listTasks, { q, states: ['open'] });
  const [task] = rows;
  if (!task) throw new Error(`no open task of ${q}`);
  return task;
};

test('the week tells late, near, standing and owed work apart, with honest totals', async () => {
  await runOperation(kernel, director, resolveRole, { role: 'методисти', personIds: [personId] });

  const week = await runQuery(kernel, director, getWeek, { personId });

  expect(numbers(week.late)).toEqual(['2.1']);
  expect(numbers(week.thisWeek)).toEqual([]);
  expect(numbers(week.soon)).toEqual(['1.2']);
  expect(numbers(week.debts)).toEqual(['1.3']);
  expect(week.totals).toMatchObject({ late: 1, thisWeek: 0, soon: 1, standing: 0, debts: 1 });
});

test('whoever has no person sees the week of the whole centre, standing duties apart', async () => {
  const week = await runQuery(kernel, { ...director, personId: null }, getWeek, {});

  expect(week.person).toBeNull();
  expect(numbers(week.late)).toEqual(['2.1']);
  expect(numbers(week.standing)).toEqual(['1.4']);
});

test('a head without tasks sees the whole centre, one with tasks their own week, and either when asked', async () => {
  const own = { ...director, personId };
  const whose = async (
    actor: Actor,
    input: { personId?: string | undefined; everyone?: boolean },
  ) => (await runQuery(kernel, actor, getWeek, { people: true, ...input })).person?.id ?? null;

  expect(await whose(director, {})).toBeNull();
  expect(await whose(director, { personId })).toBe(personId);
  expect(await whose(director, { personId: director.personId ?? undefined })).toBe(
    director.personId,
  );
  expect(await whose(own, {})).toBe(personId);
  expect(await whose(own, { everyone: true })).toBeNull();

  const methodist = await runQuery(kernel, director, getWeek, {});
  expect([methodist.person?.id, methodist.totals.late]).toEqual([director.personId, 0]);
});

test('what was closed since Monday is shown, what was closed before is not', async () => {
  const { id: taskId } = await taskOf('2.1');
  await runOperation(kernel, director, closeTask, { taskId, state: 'done' });

  const now = await runQuery(kernel, director, getWeek, { personId });
  kernel.setNow(new Date('2026-03-30T09:00:00Z'));
  const later = await runQuery(kernel, director, getWeek, { personId });

  expect([numbers(now.closed), now.totals.closed]).toEqual([['2.1'], 1]);
  expect(numbers(later.closed)).toEqual([]);
});

test('a file given at the end of a task is kept with it, or nothing is', async () => {
  const task = await taskOf('2.1');
  const bytes = new TextEncoder().encode('Збірник задач');
  const upload = { kind: 'upload', name: 'Збірник.txt', content: bytes, form: 'ЗБІРНИК' } as const;
  const close = (evidence: (typeof upload)[]) =>
    runOperation(kernel, director, closeTask, { taskId: task.id, state: 'done', evidence });

  await expect(close([upload, { ...upload, content: new Uint8Array() }])).rejects.toMatchObject({
    details: { reason: 'file-empty' },
  });
  expect(await runQuery(kernel, director, getTask, { taskId: task.id })).toMatchObject({
    ...{ state: 'open', pieces: [], missingForms: ['збірник'] },
  });

  await close([upload]);
  const done = await runQuery(kernel, director, getTask, { taskId: task.id });
  expect(done).toMatchObject({ state: 'done', missingForms: [] });
  const evidenceId = done.pieces[0]?.id ?? '';
  const file = await runQuery(kernel, director, getEvidenceFile, { evidenceId });
  expect([file.name, new TextDecoder().decode(file.bytes)]).toEqual([
    'Збірник.txt',
    'Збірник задач',
  ]);
  await expect(runQuery(kernel, stranger, getEvidenceFile, { evidenceId })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the history says what was done, why, and keeps no bytes of files', async () => {
  const { id: taskId } = await taskOf('2.1');
  const content = new TextEncoder().encode('таємний вміст');
  await runOperation(kernel, director, addEvidence, {
    ...{ taskId, evidence: { kind: 'upload', name: 'Лист.txt', content } },
  });
  await runOperation(kernel, director, closeTask, {
    ...{ taskId, state: 'moved', movedTo: '2026-04-20', reason: 'Друкарня не встигла' },
  });

  const history = await runQuery(kernel, director, getTaskHistory, { taskId });
  expect(history.map(({ operation, state, carriedTo }) => [operation, state, carriedTo])).toEqual([
    ['task.close', 'moved', '2026-04-20'],
    ['task.evidence.add', null, null],
  ]);
  expect(history[0]?.reason).toBe('Друкарня не встигла');
  const audit = await inCentre(kernel.db, director.centreId, 'read', (db) =>
    db.selectFrom('audit_entry').select('after').where('object_id', '=', taskId).execute(),
  );
  expect(JSON.stringify(audit).length).toBeLessThan(1000);
});

test('the year holds one person’s tasks, in the order in which they are due', async () => {
  const span = { from: '2026-01-01', until: '2026-12-31' };

  const { person, tasks } = await runQuery(kernel, director, getYear, { personId, ...span });

  expect(person?.name).toBe('Лугова О.П.');
  const due = tasks.map(({ dueOn }) => dueOn);
  expect(due).toEqual(due.toSorted());
  expect(new Set(tasks.flatMap(({ people }) => people.map(({ id }) => id))).has(personId)).toBe(
    true,
  );
  expect(numbers(tasks).filter((number) => number === '1.2')).toHaveLength(4);
  await expect(runQuery(kernel, stranger, getYear, { personId, ...span })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a month of the calendar holds what ends in it and, when asked, what goes on', async () => {
  const may = { from: '2026-05-01', until: '2026-05-31' };

  const plain = await runQuery(kernel, director, getCalendar, may);
  const ongoing = await runQuery(kernel, director, getCalendar, { ...may, ongoing: true });

  expect(plain.tasks.map(({ text }) => text)).toEqual(['плакатів до майстерні']);
  expect(numbers(ongoing.tasks)).toEqual([null, '1.2']);
  expect(ongoing.tasks[1]).toMatchObject({ people: 'Лугова О.П., Яровий С.М.', late: false });
});

test('choices are the centre’s own, chapters those of the chosen plan', async () => {
  const choices = await runQuery(kernel, director, getWorkChoices, { planId });

  expect(choices.people.map(({ name }) => name)).toEqual(['Лугова О.П.', 'Яровий С.М.']);
  expect(choices.chapters.map(({ number }) => number)).toEqual(['I', 'II']);
  expect(choices.forms).toContain('довідка');
  expect(await runQuery(kernel, stranger, getWorkChoices, { planId })).toMatchObject({
    ...{ people: [], plans: [], forms: [], chapters: [] },
  });
});

test('search finds by words and by number, and takes no wildcards', async () => {
  const find = (q: string, actor = director) => runQuery(kernel, actor, searchWork, { q });

  expect(numbers((await find('бібліотек')).items)).toEqual(['1.1']);
  expect(numbers((await find('1.2')).tasks)).toEqual(['1.2', '1.2', '1.2', '1.2']);
  expect(await find('%%')).toEqual({ items: [], tasks: [] });
  expect(await find('бібліотек', stranger)).toEqual({ items: [], tasks: [] });
});
