import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runPlanRead } from './cli.ts';

let folder: string;
let plan: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-read-'));
  plan = join(folder, 'plan.txt');
  await writeFile(
    plan,
    'ЗАТВЕРДЖУЮ\nДиректор\nОлена ТРАВА\n«__» 01 2026 р.\nПЛАН РОБОТИ\nна 2026 рік\n№\tЗміст роботи\tВідповідальний\tФорма\tТермін\nI. РОБОТА З КАДРАМИ\t\t\t\t\n1.1\tПідготувати: - огляд; - звіт\tметодисти Лис Б.Б.\tдовідка\tдо 1 травня\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runPlanRead(
    argv,
    { write: (text) => (written.out += text) },
    { write: (text) => (written.err += text) },
  );
  return { code, ...written };
}

it('prints the public JSON', async () => {
  const { code, out, err } = await run(plan, '--json');
  expect([code, err]).toEqual([0, '']);
  const json = JSON.parse(out);
  expect(Object.keys(json).slice(0, 4)).toEqual(['title', 'period', 'approval', 'sections']);
  expect(json).toMatchObject({
    title: 'ПЛАН РОБОТИ на 2026 рік',
    period: ['2026-01-01', '2026-12-31'],
    approval: { by: 'Олена ТРАВА', post: 'Директор', date: null },
    sections: [
      {
        number: 'I',
        title: 'РОБОТА З КАДРАМИ',
        items: [
          {
            number: '1.1',
            text: 'Підготувати:',
            responsible: { raw: 'методисти Лис Б.Б.', people: ['Лис Б.Б.'], roles: ['методисти'] },
            form: { raw: 'довідка', values: ['довідка'] },
            deadline: {
              raw: 'до 1 травня',
              kind: 'until',
              windows: [[null, '2026-05-01']],
            },
            items: [
              { number: null, text: 'огляд;' },
              { number: null, text: 'звіт' },
            ],
            source: { line: 9 },
            doubts: [{ code: 'unaligned-people' }],
          },
        ],
      },
    ],
  });
});

it('prints a tree for a person', async () => {
  const { code, out } = await run(plan);
  expect(code).toBe(0);
  expect(out.split('\n').slice(4)).toEqual([
    'I. РОБОТА З КАДРАМИ',
    '  1.1 Підготувати:',
    '      Лис Б.Б., методисти · довідка · до 1 травня',
    '      ? unaligned-people: методисти Лис Б.Б.',
    '    – огляд;',
    '    – звіт',
    '',
  ]);
});

it('says in one line why a file can’t be read', async () => {
  const empty = join(folder, 'empty.txt');
  const broken = join(folder, 'broken.docx');
  await writeFile(empty, ' \n');
  await writeFile(broken, 'PK\u0003\u0004 no archive');
  for (const [file, words] of [
    [empty, /немає тексту/],
    [broken, /пошкоджено/],
    [join(folder, 'none.txt'), /немає/],
    [folder, /тека/],
  ] as const) {
    const { code, out, err } = await run(file);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
});

it('shows how it is used', async () => {
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('kabinet plan read') });
  expect(await run(plan, '--jsn')).toMatchObject({ code: 2, out: '' });
});
