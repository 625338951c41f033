import { on } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { AppError, refuse } from '#platform/errors.ts';
import { openFile } from '../open-file.ts';
import type { ReadingNotices, SourceTable, TakeRows } from '../table.ts';
import type { ReadingAnswer, ReadingAsk, ReadingStart } from './messages.ts';

/** Bytes from which a file is read in a thread of its own: a smaller one is read sooner than a thread starts. */
const large = 256 * 1024;
/** What the thread may take; a file of the largest size that is read comes to a third of it. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

const require = createRequire(import.meta.url);

/**
 * Works on the tables of a file. A large one is unpacked and taken apart in a thread with a heap of its own, so that the
 * program's loop is not held up and its heap does not grow.
 *
 * @param bytes are not to be used by the caller any more
 * @throws AppError `refused` (`sheets.source.*`) for what can't or mustn't be read
 */
export async function withTables<R>(
  bytes: Uint8Array,
  fileName: string,
  work: (tables: SourceTable[]) => Promise<R>,
): Promise<R> {
  if (bytes.length < large) return work(await openFile(bytes, fileName));
  const thread = new Worker(
    require.resolve('#modules/directory/sheets/reading/apart/reading-thread.ts'),
    {
      workerData: { bytes, fileName } satisfies ReadingStart,
      // Handed over, not copied.
      transferList:
        bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [],
      resourceLimits,
      execArgv: [],
    },
  );
  try {
    const next = answersOf(thread);
    const opened = await next();
    if (!('tables' in opened)) throw new Error('the file was not opened');
    return await work(
      opened.tables.map((name, index) => ({
        name,
        read: (take) => readTable(thread, next, index, take),
      })),
    );
  } finally {
    await thread.terminate();
  }
}

async function readTable(
  thread: Worker,
  next: () => Promise<ReadingAnswer>,
  index: number,
  take: TakeRows,
): Promise<ReadingNotices> {
  const ask = (message: ReadingAsk) => thread.postMessage(message);
  ask({ read: index });
  for (;;) {
    const answer = await next();
    if ('notices' in answer) return answer.notices;
    if ('rows' in answer) ask({ more: (await take(answer.rows)) !== false });
  }
}

/** The thread's answers one after the other. */
function answersOf(thread: Worker): () => Promise<ReadingAnswer> {
  const answers = on(thread, 'message', { close: ['exit'] });
  return async () => {
    const { value, done } = await answers.next().catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw refuse('sheets.source.unpacks-too-large');
      throw error;
    });
    if (done) throw new Error('the reading thread ended');
    const answer = value[0] as ReadingAnswer;
    if ('refused' in answer) throw new AppError(answer.refused.code, answer.refused.details);
    if ('failed' in answer) throw new Error(`the reading thread failed: ${answer.failed}`);
    return answer;
  };
}
