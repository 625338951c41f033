import readSheet from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { stopRendering } from '#platform/documents/render/render.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { acceptedPlan } from '../../../../tests/support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { planAsReading } from '../document/tree-to-reading.ts';
import { approvePlan, checkPlanState, submitPlan } from '../operations/change-plan-state.ts';
import { updateItem } from '../operations/update-item.ts';
import { getPlan } from '../queries/get-plan.ts';
import { getPlanFile } from '../queries/get-plan-file.ts';
import { listItems } from '../queries/list-items.ts';
import { diffReadings } from '../reading/merge/diff-readings.ts';
import { readPlan } from '../reading/read-plan.ts';
import { readSource } from '../reading/source/read-source.ts';
import type { Reading } from '../reading/types.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-02-10T09:00:00Z'));
const director = await testUser(kernel, await testCentre(kernel.db), 'director');
afterAll(stopRendering);

const file = (planId: string, format: 'docx' | 'pdf' | 'xlsx') =>
  runQuery(kernel, director, getPlanFile, { planId, format });
const inDatabase = async (planId: string) =>
  planAsReading(await runQuery(kernel, director, getPlan, { planId }));
const inWord = async (planId: string) =>
  readPlan(await readSource((await file(planId, 'docx')).bytes, 'plan.docx'));

/** Columns in another order under other words, one of them without a field. */
const otherLayout = `ПРОГРАМА РОЗВИТКУ ГУРТКІВ
на 2026 рік

№ п/п\tЗаходи\tСтроки виконання\tВиконавці\tПримітка
1\tВиставка робіт учнів\tтравень\tЛугова О.П.\tразом із бібліотекою
2\tКонкурс саморобок:\t\tЯровий С.М.\t
\t- шкільний етап\tжовтень\tЯровий С.М.\t
\t- етап громади\tлистопад\tЛугова О.П.\tу музеї
`;

test.each([
  ['of the usual layout', undefined],
  ['with columns of its own', otherLayout],
])('a plan %s goes to Word and is read again without a difference', async (_, text) => {
  const planId = await acceptedPlan(kernel, director, text);
  const ours = await inDatabase(planId);
  const again = await inWord(planId);
  expect(diffReadings(ours, again, ours)).toEqual({
    document: [],
    sections: [],
    items: [],
    conflicts: 0,
  });
  expect(again.columns.map(({ header }) => header)).toEqual(
    ours.columns.map(({ header }) => header),
  );
  const extras = ({ sections }: Reading) =>
    sections.flatMap(({ items }) => items.map(({ extra }) => extra ?? {}));
  expect(extras(again)).toEqual(extras(ours));
});

test('what was changed after approval is in the plan and in its annex, and is not read as items', async () => {
  const planId = await acceptedPlan(kernel, director);
  await runOperation(kernel, director, checkPlanState, { planId });
  await runOperation(kernel, director, submitPlan, { planId });
  await runOperation(kernel, director, approvePlan, { planId, date: '2026-02-03' });
  const bullet = (await runQuery(kernel, director, listItems, { planId })).rows.find(
    ({ number, deadline }) => number === null && deadline === 'квітень',
  );
  await runOperation(kernel, director, updateItem, {
    itemId: bullet?.id ?? '',
    deadline: 'червень',
    amendment: { reason: 'ремонт друкарні' },
  });

  const again = await inWord(planId);
  expect(again.approval.date).toBe('2026-02-03');
  expect(diffReadings(await inDatabase(planId), again, again).items).toEqual([]);
  const annex = again.remainder.map(({ text }) => text).join(' ');
  expect(annex).toMatch(/2\.2, термін.*квітень.*червень.*ремонт друкарні/);
});

test('in Excel a row for each item and bullet; PDF and names of files are as they should be', async () => {
  const planId = await acceptedPlan(kernel, director);
  const excel = await file(planId, 'xlsx');
  const [header, ...rows] = (await readSheet(Buffer.from(excel.bytes)))[0]?.data ?? [];
  expect(header).toContain('Зміст роботи');
  expect(rows).toHaveLength(8);
  expect(excel.name).toBe('ПЛАН РОБОТИ методичного кабінету Заріччя на 2026 рік.xlsx');
  const pdf = await file(planId, 'pdf');
  expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe('%PDF-');
});
