import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { Field } from '../fields/field.ts';
import type { SheetKind } from '../kinds.ts';
import { findHeader, fingerprintOf, headerSearch } from '../mapping/find-header.ts';
import { guessColumns, type SheetColumn } from '../mapping/guess-columns.ts';
import type { SourceRow, SourceTable } from '../reading/table.ts';
import type { Meanings } from '../values/read-value.ts';

export interface FoundColumns {
  table: SourceTable;
  columns: SheetColumn[];
  fingerprint: string;
  /** Rows up to this one are the header and what stands above it. */
  lastHeaderRow: number;
  meanings: Meanings;
}

/** Rows below the header by which columns are guessed. */
const sampleRows = 200;

/** Chooses the sheet of a file whose header says most of the kind, and what its columns hold. */
export async function findColumns(
  { trx }: Pick<OperationContext, 'trx'>,
  kind: SheetKind,
  fields: readonly Field[],
  tables: readonly SourceTable[],
): Promise<FoundColumns> {
  let best: {
    table: SourceTable;
    rows: SourceRow[];
    header: ReturnType<typeof findHeader>;
  } | null = null;
  for (const table of tables) {
    const rows = await beginningOf(table);
    const header = findHeader(fields, rows);
    if (rows.length > 0 && (best === null || header.known > best.header.known))
      best = { table, rows, header };
  }
  if (!best) throw refuse('sheets.source.empty');
  const { table, rows, header } = best;
  const below = rows.filter(({ number }) => number > header.lastRow);
  const width = [header.headers, ...below.map(({ cells }) => cells)].reduce(
    (most, cells) => Math.max(most, cells.length),
    0,
  );
  const headers = Array.from({ length: width }, (_, at) => header.headers[at] ?? '');
  const samples = headers.map((_, at) => below.map(({ cells }) => cells[at] ?? ''));
  const guessed = guessColumns(fields, headers, samples);
  const fingerprint = fingerprintOf(headers);
  const remembered = await trx
    .selectFrom('sheet_mapping')
    .select(['fields', 'meanings'])
    .where('kind', '=', kind)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  const known = remembered?.fields as unknown as (string | null)[] | undefined;
  return {
    table,
    columns: known
      ? guessed.map((column, at) => ({ ...column, field: known[at] ?? null, by: 'remembered' }))
      : guessed,
    fingerprint,
    lastHeaderRow: header.lastRow,
    meanings: (remembered?.meanings ?? {}) as unknown as Meanings,
  };
}

async function beginningOf(table: SourceTable): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  await table.read(async (batch) => {
    rows.push(...batch);
    return rows.length < headerSearch + sampleRows;
  });
  return rows.slice(0, headerSearch + sampleRows);
}
