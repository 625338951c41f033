import { dayNumber, isRealDay } from './calendar/days.ts';
import { readDeadline } from './read.ts';
import type { DeadlineContext, Period } from './types.ts';

/** Where the command writes; a Node stream is one. */
export interface TextSink {
  write(text: string): unknown;
}

const usage =
  'kabinet deadlines --period YYYY-MM-DD..YYYY-MM-DD [--semesters YYYY-MM-DD..YYYY-MM-DD,…]';

/**
 * `kabinet deadlines`: reads one expression a line (a literal `\n` is a line break) and prints one
 * JSON object a line, as soon as the line is complete.
 *
 * @param argv arguments behind the command's name
 * @returns the exit code: 0, or 2 when the arguments are wrong
 */
export async function runDeadlines(
  argv: readonly string[],
  stdin: AsyncIterable<string | Uint8Array>,
  stdout: TextSink,
  stderr: TextSink,
): Promise<number> {
  const context = readArguments(argv);
  if (typeof context === 'string') {
    stderr.write(`${context}\n${usage}\n`);
    return 2;
  }
  const decoder = new TextDecoder();
  let rest = '';
  let first = true;
  for await (const chunk of stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop()!;
    if (lines.length === 0) continue;
    if (first) lines[0] = lines[0]!.replace(/^\ufeff/, '');
    first = false;
    stdout.write(lines.map((line) => answer(line, context)).join(''));
  }
  rest += decoder.decode();
  if (rest !== '') stdout.write(answer(rest, context));
  return 0;
}

function answer(line: string, context: DeadlineContext): string {
  const text = line.replace(/\r$/, '').replaceAll('\\n', '\n');
  return `${JSON.stringify(readDeadline(text, context))}\n`;
}

/** The context the arguments give, or a sentence that says what is wrong with them. */
function readArguments(argv: readonly string[]): DeadlineContext | string {
  let period: Period | undefined;
  let semesters: Period[] | undefined;
  for (let index = 0; index < argv.length; index++) {
    const [name, inline] = splitOption(argv[index]!);
    if (name !== '--period' && name !== '--semesters') {
      return `Невідомий аргумент / unknown argument: ${argv[index]}`;
    }
    const value = inline ?? argv[++index];
    if (value === undefined) return `Після ${name} потрібне значення / ${name} needs a value`;
    const read = value.split(',').map(readPeriod);
    if (read.some((one) => one === undefined) || (name === '--period' && read.length !== 1)) {
      return `${name}: «${value}» — потрібні дати від..до, наприклад 2026-01-01..2026-12-31 / expected dates from..to`;
    }
    const periods = read as Period[];
    if (name === '--period') period = periods[0];
    else semesters = periods;
  }
  if (!period) return 'Вкажіть період плану: --period / the period of the plan is needed: --period';
  return { period, ...(semesters && { semesters }) };
}

function splitOption(argument: string): [name: string, value?: string] {
  const at = argument.indexOf('=');
  return at < 0 ? [argument] : [argument.slice(0, at), argument.slice(at + 1)];
}

const longestPeriod = 366 * 20;

function readPeriod(text: string): Period | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)\.\.(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
  if (!match) return undefined;
  const [y1, m1, d1, y2, m2, d2] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (!isRealDay(y1, m1, d1) || !isRealDay(y2, m2, d2)) return undefined;
  const [start, end] = text.trim().split('..') as [string, string];
  if (start > end || dayNumber(end) - dayNumber(start) > longestPeriod) return undefined;
  return [start, end];
}
