import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPlan } from '#modules/plan/reading/read-plan.ts';
import { readSource } from '#modules/plan/reading/source/read-source.ts';
import { testCentre, testKernel } from '../../tests/support/kernel.ts';
import { smallPlan } from '../../tests/support/small-plan.ts';
import { runPlanExport, runPlanImport } from './plan-command.ts';

const kernel = await testKernel();
const centre = 'Кабінет Заріччя';
await testCentre(kernel.db, centre);
await testCentre(kernel.db, 'Кабінет Підгір’я');
const folder = mkdtempSync(join(tmpdir(), 'kabinet-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = { DATABASE_URL: kernel.ownerUrl, DATA_DIR: folder };
const inFolder = (name: string) => join(folder, name);
writeFileSync(inFolder('план.txt'), smallPlan);

async function run(command: typeof runPlanImport, ...argv: string[]) {
  let out = '';
  let err = '';
  const code = await command(
    argv,
    env,
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
  );
  return { code, out, err };
}

test('a plan goes in and out of the program from the command line', async () => {
  const taken = await run(runPlanImport, inFolder('план.txt'), '--centre', centre, '--accept');
  expect(taken).toMatchObject({ code: 0, err: '' });
  expect(taken.out).toContain('8 пунктів');
  const planId = taken.out.split('\n')[0] ?? '';

  expect(await run(runPlanExport, planId, inFolder('план.docx'))).toMatchObject({ code: 0 });
  const again = readPlan(await readSource(readFileSync(inFolder('план.docx')), 'план.docx'));
  expect(again.sections.map(({ items }) => items.length)).toEqual([4, 2]);

  await run(runPlanExport, '--latest', inFolder('план.pdf'), '--centre', centre);
  expect(readFileSync(inFolder('план.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('without --accept it waits to be looked at, and says where', async () => {
  const { code, out } = await run(runPlanImport, inFolder('план.txt'), '--centre', centre);
  expect(code).toBe(0);
  expect(out).toMatch(
    /2 розділів \/ chapters, 6 пунктів \/ items\n.*\/plans\/imports\/[0-9a-f-]{36}\n/,
  );
});

test('what can’t be done is said in both languages; a wrong use shows the right one', async () => {
  writeFileSync(inFolder('порожній.txt'), '');
  expect(await run(runPlanImport, inFolder('порожній.txt'), '--centre', centre)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/порожній.* \/ .*empty/i),
  });
  expect((await run(runPlanImport, inFolder('немає.txt'), '--centre', centre)).code).toBe(1);
  const absent = '01900000-0000-7000-8000-000000000000';
  expect(await run(runPlanExport, absent, inFolder('x.pdf'))).toMatchObject({ code: 1, out: '' });
  expect((await run(runPlanExport, absent, inFolder('x.exe'))).code).toBe(2);
  await expect(run(runPlanImport, inFolder('план.txt'))).rejects.toThrow('--centre');
});
