import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { getImport } from '../queries/get-import.ts';
import { getPlan } from '../queries/get-plan.ts';
import { listTasks } from '../queries/list-tasks.ts';
import { acceptImport } from './accept-import.ts';
import { addItem } from './add-item.ts';
import { updateChapter } from './change-chapters.ts';
import { correctImport } from './correct-import.ts';
import { moveItem } from './move-item.ts';
import { removeItem, restoreItem } from './remove-item.ts';
import { rollPlan } from './roll-plan.ts';
import { startImport } from './start-import.ts';
import { updateItem } from './update-item.ts';
import { updatePlan } from './update-plan.ts';

const kernel = await testKernel();
let director: Actor;

/** An invented plan: months as chapters, weeks of them in the cells. */
const text = [
  'ПЛАН РОБОТИ МЕТОДИЧНОГО КАБІНЕТУ НА 2026 РІК',
  '№ з/п\tЗміст роботи\tВідповідальні\tФорма\tТермін',
  'ВЕРЕСЕНЬ\t\t\t\t',
  '1.1\tЗустріч новачків\tЛугова О.П.\tпротокол\t1 тиждень',
  '1.2\tОгляд кабінетів\tЯровий С.М.\tдовідка\t',
  'ЖОВТЕНЬ\t\t\t\t',
  '2.1\tТиждень читання\tЛугова О.П.\tзвіт\tдо 10 числа',
].join('\n');

beforeEach(async () => {
  kernel.setNow(new Date('2026-01-12T09:00:00Z'));
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
});

const read = (source: string) =>
  runOperation(kernel, director, startImport, {
    fileName: 'plan.txt',
    content: new TextEncoder().encode(source),
  });
const windowsOf = (deadline: { windows: readonly unknown[] } | null) => deadline?.windows ?? [];

describe('the reading before it is accepted', () => {
  const deadlineAt = async (importId: string, section: number, index: number) => {
    const { reading } = await runQuery(kernel, director, getImport, { importId });
    return windowsOf(reading.sections[section]!.items[index]!.deadline);
  };

  test('a corrected week is of its heading’s month', async () => {
    const { importId } = await read(text);
    await runOperation(kernel, director, correctImport, {
      what: 'item',
      importId,
      place: [0, 0],
      field: 'deadline',
      value: '2 тиждень',
    });

    expect(await deadlineAt(importId, 0, 0)).toEqual([['2026-09-08', '2026-09-14']]);
  });

  test('a corrected heading and a corrected period are followed', async () => {
    const { importId } = await read(text);
    await runOperation(kernel, director, correctImport, {
      what: 'section',
      importId,
      section: 0,
      field: 'title',
      value: 'Листопад',
    });
    await runOperation(kernel, director, correctImport, {
      what: 'period',
      importId,
      value: ['2027-01-01', '2027-12-31'],
    });

    expect(await deadlineAt(importId, 0, 1)).toEqual([['2027-11-01', '2027-11-30']]);
    expect(await deadlineAt(importId, 1, 0)).toEqual([[null, '2027-10-10']]);
  });
});

describe('a plan of months', () => {
  let planId: string;

  beforeEach(async () => {
    const { importId } = await read(text);
    ({ planId } = await runOperation(kernel, director, acceptImport, { importId }));
  });

  const plan = (of = planId) => runQuery(kernel, director, getPlan, { planId: of });
  const item = async (number: string, of = planId) => {
    const found = (await plan(of)).chapters
      .flatMap(({ items }) => items)
      .find((row) => row.number === number);
    if (!found) throw new Error(`no item ${number}`);
    return found;
  };
  const windows = async (number: string, of = planId) =>
    windowsOf((await item(number, of)).deadlineReading);
  const dueOf = async (itemId: string) =>
    (await runQuery(kernel, director, listTasks, { itemId })).rows.map(({ dueOn }) => dueOn);

  test('an edited week is of the month, and an emptied cell is the month', async () => {
    const { id, version } = await item('1.1');
    await runOperation(
      kernel,
      director,
      updateItem,
      { itemId: id, deadline: '3 тиждень' },
      { ifMatch: version },
    );
    expect(await windows('1.1')).toEqual([['2026-09-15', '2026-09-21']]);

    await runOperation(
      kernel,
      director,
      updateItem,
      { itemId: id, deadline: '' },
      { ifMatch: version + 1 },
    );
    expect(await windows('1.1')).toEqual([['2026-09-01', '2026-09-30']]);
  });

  test('a row moved to another month means that month, with its tasks', async () => {
    const moved = await item('1.1');
    const { chapters } = await plan();
    await runOperation(
      kernel,
      director,
      moveItem,
      { itemId: moved.id, to: { chapterId: chapters[1]!.id }, beforeId: null },
      { ifMatch: moved.version },
    );

    expect(await windows('1.1')).toEqual([['2026-10-01', '2026-10-07']]);
    expect(await dueOf(moved.id)).toEqual(['2026-10-07']);
  });

  test('a renamed chapter gives its month to all below', async () => {
    const { chapters } = await plan();
    await runOperation(
      kernel,
      director,
      updateChapter,
      { chapterId: chapters[1]!.id, title: 'Листопад' },
      { ifMatch: chapters[1]!.version },
    );

    expect(await windows('2.1')).toEqual([[null, '2026-11-10']]);
  });

  test('a new row without a deadline of its own is of the month', async () => {
    const { chapters } = await plan();
    const { itemId } = await runOperation(kernel, director, addItem, {
      planId,
      chapterId: chapters[0]!.id,
      text: 'Перегляд занять',
      number: '1.3',
    });

    expect(await dueOf(itemId)).toEqual(['2026-09-30']);
  });

  test('another period turns all of them, also what was taken out meanwhile', async () => {
    const out = await item('1.2');
    await runOperation(kernel, director, removeItem, { itemId: out.id }, { ifMatch: out.version });
    const { version } = await plan();
    await runOperation(
      kernel,
      director,
      updatePlan,
      { planId, period: ['2027-01-01', '2027-12-31'] },
      { ifMatch: version },
    );
    await runOperation(kernel, director, restoreItem, { itemId: out.id });

    expect(await windows('1.1')).toEqual([['2027-09-01', '2027-09-07']]);
    expect(await windows('1.2')).toEqual([['2027-09-01', '2027-09-30']]);
  });

  test('next year’s plan reads them under the same months', async () => {
    const ids = (await plan()).chapters.flatMap(({ items }) => items.map(({ id }) => id));
    const next = await runOperation(kernel, director, rollPlan, { planId, itemIds: ids });

    expect(await windows('1.1', next.planId)).toEqual([['2027-09-01', '2027-09-07']]);
    expect(await windows('1.2', next.planId)).toEqual([['2027-09-01', '2027-09-30']]);
    expect(await windows('2.1', next.planId)).toEqual([[null, '2027-10-10']]);
  });
});
