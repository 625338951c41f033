import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { BarChart, ChartLook } from '../chart/chart.ts';
import type { Diplomas } from '../diploma/diploma.ts';
import type { Workbook } from '../excel/workbook.ts';
import type { Paper } from '../paper/paper.ts';
import type { TemplateValues } from '../template/fill-template.ts';
import type { JoinedFile, RenderAnswer, RenderJob, RenderResult } from './jobs.ts';

/** After so long without work the process ends, and its memory goes back to the system. */
const idleMs = 30_000;
/** A paper that takes longer is given up, so that one can't hold up all others. */
const longestMs = 60_000;
/** Typst's documents are freed with their small handles, so these are to be collected often. */
const nodeOptions = ['--max-semi-space-size=8', '--max-old-space-size=512'];

interface Renderer {
  child: ChildProcess;
  waiting: Map<number, { resolve: (result: RenderResult) => void; reject: (error: Error) => void }>;
  idle?: NodeJS.Timeout;
}

const require = createRequire(import.meta.url);
let renderer: Renderer | undefined;
let lastId = 0;

/**
 * The paper as .docx or .pdf, made in a process of its own: the server goes on answering, and
 * neither the memory that papers need nor a crash of a native part stays with it.
 */
export function renderPaper(paper: Paper, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  return render({ kind: format === 'docx' ? 'word' : 'pdf', paper }) as Promise<Uint8Array>;
}

/** Diplomas as one .pdf, a sheet each. */
export function renderDiplomas(diplomas: Diplomas): Promise<Uint8Array> {
  return render({ kind: 'diplomas', diplomas }) as Promise<Uint8Array>;
}

/** Files in .pdf as one. */
export function renderJoined(parts: readonly Uint8Array[], about: JoinedFile): Promise<Uint8Array> {
  return render({ kind: 'joined', parts, about }) as Promise<Uint8Array>;
}

/** The lists as .xlsx. */
export function renderWorkbook(workbook: Workbook): Promise<Uint8Array> {
  return render({ kind: 'excel', workbook }) as Promise<Uint8Array>;
}

/** A form in Word filled in once for each of the sheets, in their order. */
export function renderFilled(
  template: Uint8Array,
  sheets: readonly TemplateValues[],
): Promise<Uint8Array[]> {
  return render({ kind: 'filled', template, sheets }) as Promise<Uint8Array[]>;
}

/** The chart as SVG, for a page. */
export function renderChart(chart: BarChart, look: ChartLook): Promise<string> {
  return render({ kind: 'chart', chart, look }) as Promise<string>;
}

/** Starts the process and what charts need while their figures are still being read; a failure shows at the chart. */
export function expectCharts(): void {
  render({ kind: 'expect-charts' }).catch(() => undefined);
}

/** Ends the process at once; what was being made is rejected. For a graceful stop of the program. */
export function stopRendering(): void {
  if (renderer) end(renderer, new Error('The program is stopping'));
}

function render(job: RenderJob): Promise<RenderResult> {
  renderer ??= start();
  const { child, waiting, idle } = renderer;
  const current = renderer;
  const id = ++lastId;
  clearTimeout(idle);
  keepAlive(child, true);
  return new Promise<RenderResult>((resolve, reject) => {
    const late = setTimeout(
      () => end(current, new Error(`The paper took more than ${longestMs / 1000} s`)),
      longestMs,
    );
    const settled =
      <T>(settle: (value: T) => void) =>
      (value: T) => {
        clearTimeout(late);
        settle(value);
      };
    waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
    child.send({ id, job }, (error) => {
      if (error) end(current, error);
    });
  });
}

function start(): Renderer {
  const child = fork(require.resolve('#platform/documents/render/process.ts'), {
    serialization: 'advanced',
    execArgv: nodeOptions,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started: Renderer = { child, waiting: new Map() };
  child.on('message', (answer: RenderAnswer) => {
    const waiter = started.waiting.get(answer.id);
    started.waiting.delete(answer.id);
    if ('error' in answer) waiter?.reject(new Error(answer.error));
    else waiter?.resolve(answer.result);
    if (started.waiting.size > 0) return;
    keepAlive(child, false);
    started.idle = setTimeout(() => end(started, new Error('Idle')), idleMs).unref();
  });
  child.on('error', (error) => end(started, error));
  child.on('exit', () => end(started, new Error('The rendering process ended')));
  return started;
}

/** An idle renderer doesn't keep the program from ending. */
function keepAlive(child: ChildProcess, alive: boolean): void {
  if (alive) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** Ends the process and rejects what waits for it; the next job starts another. */
function end(ending: Renderer, why: Error): void {
  if (renderer === ending) renderer = undefined;
  clearTimeout(ending.idle);
  for (const { reject } of ending.waiting.values()) reject(why);
  ending.waiting.clear();
  ending.child.kill('SIGKILL');
}
