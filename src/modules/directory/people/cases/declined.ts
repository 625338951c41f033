import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Locale } from '#platform/i18n/locales.ts';
import type { NameCases } from '../schema.ts';
import type { DeclineRequest } from './decline.ts';

/** After so long without a question the thread ends, and its memory goes back. */
const idleMs = 600_000;

interface Thread {
  worker: Worker;
  waiting: Map<number, (cases: NameCases) => void>;
  idle?: NodeJS.Timeout;
}

const require = createRequire(import.meta.url);
let thread: Thread | undefined;
let lastId = 0;

/**
 * A full name in grammatical cases in the language of the centre's papers; none in English. What people have corrected is not
 * in it. A name that the library can't decline gives no cases: a card is not worth less for that.
 */
export async function declined(
  name: Omit<DeclineRequest, 'language'>,
  language: Locale,
): Promise<NameCases> {
  if (language === 'en') return {};
  const { familyName, givenName, patronymic, sex } = name;
  return ask({ familyName, givenName, patronymic, sex, language });
}

function ask(request: DeclineRequest): Promise<NameCases> {
  thread ??= start();
  const { worker, waiting, idle } = thread;
  const current = thread;
  clearTimeout(idle);
  current.idle = setTimeout(() => end(current), idleMs).unref();
  const id = ++lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ id, ...request });
  });
}

function start(): Thread {
  const worker = new Worker(require.resolve('#modules/directory/people/cases/decline-worker.ts'));
  const started: Thread = { worker, waiting: new Map() };
  worker.on('message', ({ id, cases }: { id: number; cases: NameCases }) => {
    started.waiting.get(id)?.(cases);
    started.waiting.delete(id);
  });
  worker.on('error', () => end(started));
  worker.on('exit', () => end(started));
  // A thread that only waits doesn't keep the program from ending. Said last: a listener holds it again.
  worker.unref();
  return started;
}

function end(ending: Thread): void {
  if (thread === ending) thread = undefined;
  clearTimeout(ending.idle);
  for (const resolve of ending.waiting.values()) resolve({});
  ending.waiting.clear();
  void ending.worker.terminate();
}
