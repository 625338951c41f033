import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runPlanCheck } from './cli.ts';
import type { Finding } from './types.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kabinet-check-'));
  const lines = [
    'ПЛАН РОБОТИ КАБІНЕТУ НА 2026 РІК',
    '',
    '№ з/п\tЗміст роботи\tВідповідальний\tФорма\tТермін виконання',
    'I. РОБОТА З БІБЛІОТЕКАМИ\t\t\t\t',
    '1.1\tОгляд нових підручників\tГайова О.П.\tдовідка\tтравень',
    '1.3\tНарада «Читання\tГайова О.П.\tпротокол\tчервень',
  ];
  await writeFile(join(folder, 'plan.txt'), lines.join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...argv: string[]) {
  const written = { out: '', err: '' };
  const code = await runPlanCheck(
    argv,
    { write: (text) => (written.out += text) },
    { write: (text) => (written.err += text) },
  );
  return { code, ...written };
}

it('prints one finding a line as JSON', async () => {
  const { code, out } = await run(join(folder, 'plan.txt'), '--json');
  const findings = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Finding);
  expect(code).toBe(0);
  expect(findings).toContainEqual({
    rule: 'numbering-gap',
    severity: 'warning',
    items: ['1.1', '1.3'],
    message: 'Пропущено номер: 1.2.',
    params: { missing: '1.2' },
  });
  expect(findings.map((f) => f.rule)).toContain('unpaired-quotes');
});

it('prints sentences for people and leaves out what is off', async () => {
  const { code, out } = await run(join(folder, 'plan.txt'), '--off', 'unpaired-quotes, spelling');
  expect(code).toBe(0);
  expect(out).toContain('! 1.1, 1.3: Пропущено номер: 1.2. [numbering-gap]');
  expect(out).not.toContain('unpaired-quotes');
});

it('says what is wrong with the command or the file', async () => {
  expect(await run()).toMatchObject({ code: 2, out: '' });
  expect(await run('a', 'b')).toMatchObject({ code: 2 });
  expect(await run('a', '--nope')).toMatchObject({ code: 2 });
  expect((await run('a', '--off', 'no-such-rule')).err).toContain('no-such-rule');
  expect(await run(join(folder, 'absent.docx'))).toMatchObject({ code: 1, out: '' });
});
