import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#platform/errors.ts';
import { openFile, refusing } from '../open-file.ts';
import type { SourceRow, SourceTable } from '../table.ts';
import type { ReadingAnswer, ReadingAsk, ReadingStart } from './messages.ts';

/** Reads one file in a thread of its own; whoever started it ends it. */
const port = parentPort;
if (!port) throw new Error('runs as a thread of the program only');
const asks = on(port, 'message');
const asked = async () => (await asks.next()).value?.[0] as ReadingAsk;
const answer = (message: ReadingAnswer) => port.postMessage(message);

try {
  const { bytes, fileName } = workerData as ReadingStart;
  const tables = await openFile(bytes, fileName);
  answer({ tables: tables.map(({ name }) => name) });
  for (;;) {
    const ask = await asked();
    const table = 'read' in ask ? tables[ask.read] : undefined;
    if (!table) throw new Error('no such table');
    await refusing(() => readAhead(table));
  }
} catch (error) {
  answer(
    error instanceof AppError
      ? { refused: { code: error.code, details: error.details } }
      : { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  );
}

/** Reads on while a batch is being worked at: one is out, the next waits for the word. */
async function readAhead(table: SourceTable): Promise<void> {
  let word: Promise<ReadingAsk> | null = null;
  const wanted = async () => {
    const said = await word;
    word = null;
    return said === null || ('more' in said && said.more);
  };
  const notices = await table.read(async (rows: SourceRow[]) => {
    if (!(await wanted())) return false;
    answer({ rows });
    word = asked();
    return true;
  });
  await wanted();
  answer({ notices });
}
