import { refuse } from '#platform/errors.ts';
import { batchSize, type SourceRow, sheetLimits, type TakeRows } from './table.ts';

/** Gathers the rows of a sheet into batches and keeps to the limits; readers of all formats hand over through it. */
export function collectRows(take: TakeRows) {
  let batch: SourceRow[] = [];
  let count = 0;
  let wanted = true;
  return {
    /** @throws AppError `refused` (`sheets.too-many-rows`, `sheets.too-many-columns`, `sheets.cell-too-long`) */
    add(number: number, cells: string[]): void {
      const tidied = cells.map((cell) => tidyCell(cell));
      while (tidied.length > 0 && tidied.at(-1) === '') tidied.pop();
      if (tidied.length === 0) return;
      if (tidied.length > sheetLimits.columns)
        throw refuse('sheets.too-many-columns', { row: number, most: sheetLimits.columns });
      const long = tidied.findIndex((cell) => cell.length > sheetLimits.cell);
      if (long >= 0)
        throw refuse('sheets.cell-too-long', {
          row: number,
          column: long + 1,
          most: sheetLimits.cell,
        });
      count += 1;
      if (count > sheetLimits.rows)
        throw refuse('sheets.too-many-rows', { most: sheetLimits.rows });
      batch.push({ number, cells: tidied });
    },
    /** Hands over what has gathered. @returns whether more is wanted */
    async flush(last = false): Promise<boolean> {
      if (!wanted || batch.length === 0 || (!last && batch.length < batchSize)) return wanted;
      const rows = batch;
      batch = [];
      wanted = (await take(rows)) !== false;
      return wanted;
    },
  };
}

/** One space instead of many and of no-break ones, and none at the ends; what the eye can't see is taken out. */
function tidyCell(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]+/gu, (gap) => (/[^\p{Cf}]/u.test(gap) ? ' ' : ''))
    .trim();
}
