import type { ErrorCode, ErrorDetails } from '#platform/errors.ts';
import type { ReadingNotices, SourceRow } from '../table.ts';

/** What the reading thread begins with. */
export interface ReadingStart {
  bytes: Uint8Array;
  fileName: string;
}

/** What the thread is asked for: to read a table from its beginning, and whether to go on after a batch. */
export type ReadingAsk = { read: number } | { more: boolean };

/** What it answers: the names of the tables at first, then batches of rows, an end of each reading, or why not. */
export type ReadingAnswer =
  | { tables: string[] }
  | { rows: SourceRow[] }
  | { notices: ReadingNotices }
  | { refused: { code: ErrorCode; details: ErrorDetails } }
  | { failed: string };
