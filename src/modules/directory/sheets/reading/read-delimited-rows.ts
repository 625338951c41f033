import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decodeText } from '#platform/documents/source/text/decode-text.ts';
import { collectRows } from './collect-rows.ts';
import type { ReadingNotices, SourceTable, TakeRows } from './table.ts';

const delimiters = [';', ',', '\t', '|'] as const;

/** Rows of a text whose cells stand between tabs (as pasted from Excel), semicolons or commas. */
export function openDelimited(bytes: Uint8Array, name: string): SourceTable {
  const text = decodeText(bytes);
  return { name, read: (take) => readDelimited(text, take) };
}

async function readDelimited(text: string, take: TakeRows): Promise<ReadingNotices> {
  const rows = collectRows(take);
  // Excel writes it above the header to say what stands between the cells.
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const parser = Readable.from(piecesOf(declared ? text.slice(declared[0].length) : text)).pipe(
    parse({
      delimiter: declared?.[1] ?? delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }),
  );
  let number = declared ? 1 : 0;
  for await (const record of parser as AsyncIterable<string[]>) {
    number += 1;
    rows.add(number, record.map(withoutGuard));
    if (!(await rows.flush())) break;
  }
  await rows.flush(true);
  return { formulas: 0, errors: 0 };
}

/** A piece at a time: a whole text would become all its rows at once. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

/** What stands in most of the first lines, and as often in each of them; quotes hide it. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const score = (delimiter: string) =>
    lines.reduce((sum, line) => sum + Math.min(line.split(delimiter).length - 1, 40), 0);
  return delimiters.reduce((best, one) => (score(one) > score(best) ? one : best), '\t');
}

/** The apostrophe by which a file of ours keeps a text from being taken for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
