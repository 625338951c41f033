import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { smallPlan } from '../../../../tests/support/small-plan.ts';
import { getPlan } from '../queries/get-plan.ts';
import { getReread } from '../queries/get-reread.ts';
import { listAmendments, listVersions } from '../queries/list-history.ts';
import { listTasks } from '../queries/list-tasks.ts';
import { applyReread } from './apply-reread.ts';
import { approvePlan } from './change-plan-state.ts';
import { startImport } from './start-import.ts';
import { updateItem } from './update-item.ts';

const kernel = await testKernel();
let director: Actor;
let planId: string;

beforeEach(async () => {
  kernel.setNow(new Date('2026-02-10T09:00:00Z'));
  director = await testUser(kernel, await testCentre(kernel.db), 'director');
  planId = await acceptedPlan(kernel, director);
});

const document = () => runQuery(kernel, director, getPlan, { planId });
const rows = async () =>
  (await document()).chapters.flatMap(({ items }) => items.flatMap((row) => [row, ...row.items]));
const row = async (number: string) => {
  const found = (await rows()).find((item) => item.number === number);
  if (!found) throw new Error(`no item ${number}`);
  return found;
};
const readAgain = async (text: string) => {
  const { importId } = await runOperation(kernel, director, startImport, {
    fileName: 'plan-2.txt',
    content: new TextEncoder().encode(text),
    planId,
  });
  return runQuery(kernel, director, getReread, { planId, importId });
};
const apply = (
  { importId, digest }: { importId: string; digest: string },
  choices: Record<string, 'source' | 'program'> = {},
  amendment?: { reason: string },
) => runOperation(kernel, director, applyReread, { importId, digest, choices, amendment });

describe('a plan’s document read again', () => {
  test('says nothing when nothing changed', async () => {
    expect((await readAgain(smallPlan)).choices).toEqual([]);
  });

  test('brings over what was edited, added and taken out in Word, and leaves what was edited here', async () => {
    await runOperation(kernel, director, updateItem, {
      itemId: (await row('1.2')).id,
      form: 'таблиця',
    });
    const reread = await readAgain(
      smallPlan
        .replace('\tдовідка\tжовтень', '\tдовідка\tлистопад')
        .replace('1.4\tКонсультування молодих учителів\tЯровий С.М.\tконсультації\tпостійно\n', '')
        .replace(
          'II. ВИДАВНИЧА',
          '1.5\tЗліт юних краєзнавців\tЛугова О.П.\tпрограма\tсерпень\nII. ВИДАВНИЧА',
        ),
    );
    expect(reread.choices.map(({ kind, field, proposed }) => [kind, field, proposed])).toEqual(
      expect.arrayContaining([
        ['changed', 'deadline', 'source'],
        ['changed', 'form', 'program'],
        ['removed', null, 'source'],
        ['added', null, 'source'],
      ]),
    );

    await apply(reread);

    expect((await rows()).map(({ number, form, deadline }) => [number, form, deadline])).toEqual([
      ['1.1', 'довідка', 'листопад'],
      ['1.2', 'таблиця', 'щоквартально'],
      ['1.3', 'матеріали', 'за окремим графіком'],
      ['1.5', 'програма', 'серпень'],
      ['2.1', 'збірник', 'до 20.03.2026'],
      ['2.2', '', ''],
      [null, 'картки', 'квітень'],
      [null, 'плакати', 'травень'],
    ]);
    const tasks = await runQuery(kernel, director, listTasks, { planId, size: 200 });
    expect(tasks.rows.find(({ number }) => number === '1.5')?.dueOn).toBe('2026-08-31');
    expect(await runQuery(kernel, director, listVersions, { planId })).toHaveLength(2);
  });

  test('moves rows to another chapter with their tasks, and takes out the chapter that has gone', async () => {
    const lines = smallPlan.split('\n');
    const cut = (start: string) => {
      const at = lines.findIndex((line) => line.startsWith(start));
      return lines.splice(at, 1)[0] ?? '';
    };
    const moved = cut('1.2\t');
    const after = lines.findIndex((line) => line.startsWith('2.1\t'));
    lines.splice(after + 1, 0, moved);
    const before = await row('1.2');
    const tasks = async () => {
      const { rows: found } = await runQuery(kernel, director, listTasks, { planId, size: 200 });
      return found.filter(({ number }) => number === '1.2').map(({ id }) => id);
    };
    const work = await tasks();

    const reread = await readAgain(lines.join('\n'));
    expect(reread.choices.map(({ field, proposed }) => [field, proposed])).toEqual([
      ['place', 'source'],
    ]);
    await apply(reread, { [reread.choices[0]?.key ?? '']: 'program' });
    expect((await row('1.2')).id).toBe(before.id);

    const again = await readAgain(lines.join('\n'));
    expect(again.choices.map(({ field, proposed }) => [field, proposed])).toEqual([
      ['place', 'program'],
    ]);
    await apply(again, { [again.choices[0]?.key ?? '']: 'source' });
    const { chapters } = await document();
    expect(chapters[1]?.items.map(({ number }) => number)).toEqual(['2.1', '1.2', '2.2']);
    expect((await row('1.2')).id).toBe(before.id);
    expect(await tasks()).toEqual(work);

    // The first chapter is taken out of the document with what is left of it.
    const first = lines.findIndex((line) => line.startsWith('I. '));
    const second = lines.findIndex((line) => line.startsWith('II. '));
    const gone = await readAgain([...lines.slice(0, first), ...lines.slice(second)].join('\n'));
    const chapter = gone.choices.find(({ part }) => part === 'chapter');
    expect(chapter).toMatchObject({ kind: 'removed', place: 'I', proposed: 'source' });
    const kept = gone.choices.find(({ part, kind }) => part === 'item' && kind === 'removed');
    await expect(apply(gone, { [kept?.key ?? '']: 'program' })).rejects.toMatchObject({
      details: { reason: 'plan.chapter.not-empty' },
    });
    await apply(gone);
    expect((await document()).chapters.map(({ number }) => number)).toEqual(['II']);
  });

  test('offers another order inside a chapter, and leaves it where the program keeps its own', async () => {
    const lines = smallPlan.split('\n');
    const last = lines.findIndex((line) => line.startsWith('1.4\t'));
    const [line = ''] = lines.splice(last, 1);
    lines.splice(
      lines.findIndex((text) => text.startsWith('1.1\t')),
      0,
      line,
    );
    const numbers = async () => (await document()).chapters[0]?.items.map(({ number }) => number);

    const reread = await readAgain(lines.join('\n'));
    expect(reread.choices).toMatchObject([
      { field: 'order', source: '', proposed: 'source', kind: 'changed' },
    ]);
    expect(reread.choices[0]?.program).toContain('1.3');
    await apply(reread, { [reread.choices[0]?.key ?? '']: 'program' });
    expect(await numbers()).toEqual(['1.1', '1.2', '1.3', '1.4']);

    const again = await readAgain(lines.join('\n'));
    expect(again.choices.map(({ proposed }) => proposed)).toEqual(['program']);
    await apply(again, { [again.choices[0]?.key ?? '']: 'source' });
    expect(await numbers()).toEqual(['1.4', '1.1', '1.2', '1.3']);
    expect((await readAgain(lines.join('\n'))).choices).toEqual([]);
  });

  test('is the base of the next reading', async () => {
    const edited = smallPlan.replace('\tдовідка\tжовтень', '\tдовідка\tлистопад');
    await apply(await readAgain(edited));

    expect((await readAgain(edited)).choices).toEqual([]);
  });

  test('leaves a conflict to the person', async () => {
    await runOperation(kernel, director, updateItem, {
      itemId: (await row('1.1')).id,
      deadline: 'грудень',
    });
    const reread = await readAgain(smallPlan.replace('\tдовідка\tжовтень', '\tдовідка\tлистопад'));
    const [choice] = reread.choices;
    expect(choice).toMatchObject({ proposed: null, source: 'листопад', program: 'грудень' });

    await expect(apply(reread)).rejects.toMatchObject({
      details: { reason: 'plan.reread.undecided' },
    });
    expect((await row('1.1')).deadline).toBe('грудень');
    await apply(reread, { [choice?.key ?? '']: 'source' });

    expect((await row('1.1')).deadline).toBe('листопад');
  });

  test('refuses what was chosen for an older difference', async () => {
    const reread = await readAgain(smallPlan.replace('жовтень', 'листопад'));
    await runOperation(kernel, director, updateItem, {
      itemId: (await row('2.1')).id,
      text: 'Збірник вправ',
    });

    await expect(apply(reread)).rejects.toMatchObject({
      details: { reason: 'plan.reread.changed' },
    });
  });

  test('changes an approved plan by one amendment with its reason', async () => {
    await runOperation(kernel, director, approvePlan, { planId, date: '2026-01-12' });
    const reread = await readAgain(
      smallPlan.replace('\tдовідка\tжовтень', '\tзвіт\tлистопад').replace('Збірка', 'Добірка'),
    );

    await expect(apply(reread)).rejects.toMatchObject({
      details: { reason: 'plan.amendment-reason-missing' },
    });
    await apply(reread, {}, { reason: 'Лист управління' });

    const amendments = await runQuery(kernel, director, listAmendments, { planId });
    expect(amendments.map(({ reason, changes }) => [reason, changes.length])).toEqual([
      ['Лист управління', 3],
    ]);
  });
});
