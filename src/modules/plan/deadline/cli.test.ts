import { describe, expect, it } from 'vitest';
import { runDeadlines } from './cli.ts';

async function run(argv: string[], ...chunks: (string | Uint8Array)[]) {
  const out: string[] = [];
  const errors: string[] = [];
  async function* input() {
    yield* chunks;
  }
  const code = await runDeadlines(
    argv,
    input(),
    { write: (text) => out.push(text) },
    { write: (text) => errors.push(text) },
  );
  return { code, out: out.join(''), errors: errors.join('') };
}

const period = ['--period', '2026-01-01..2026-12-31'];

describe('kabinet deadlines', () => {
  it('prints one JSON object a line in the shape that other programs rely on', async () => {
    const { code, out } = await run(period, 'щосеместрово\nпостійно\\nгрудень\r\n\n');
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toEqual({
      text: 'щосеместрово',
      kind: 'recurring',
      frequency: 'semester',
      windows: [
        ['2026-01-01', '2026-06-30'],
        ['2026-09-01', '2026-12-31'],
      ],
      warnings: ['semesters-assumed'],
    });
    expect(lines[1]).toMatchObject({ text: 'постійно\nгрудень', kind: 'month' });
    expect(lines[2]).toMatchObject({ text: '', kind: 'unreadable' });
  });

  it('takes the semesters of the institution', async () => {
    const semesters = '--semesters=2026-01-12..2026-05-29,2026-09-01..2026-12-25';
    const { out } = await run([...period, semesters], 'І семестр');
    expect(JSON.parse(out)).toMatchObject({
      windows: [['2026-09-01', '2026-12-25']],
      warnings: [],
    });
  });

  it('joins letters and lines that arrive in pieces', async () => {
    const bytes = new TextEncoder().encode('\ufeffберезень\nгрудень');
    const { out } = await run(period, bytes.slice(0, 8), bytes.slice(8, 21), bytes.slice(21));
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(['березень', 'грудень']);
  });

  it.each([
    [[], '--period'],
    [['--period'], '--period'],
    [['--period', '2026-12-31..2026-01-01'], '2026-12-31..2026-01-01'],
    [['--period', '2026-02-30..2026-12-31'], '2026-02-30'],
    [[...period, '--semesters', 'осінь'], 'осінь'],
    [[...period, '--json'], '--json'],
  ])('explains wrong arguments %j and prints nothing', async (argv, named) => {
    const { code, out, errors } = await run(argv, 'березень\n');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(errors).toContain(named);
    expect(errors).toContain('kabinet deadlines --period');
  });
});
