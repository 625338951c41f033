import { cellText, type GridRow } from '../rows/grid.ts';
import { wordKey, words } from '../text/alphabet.ts';
import type { ColumnMapping } from '../types.ts';

/** Whether a row only repeats the words of the first header. */
export function sameHeader(row: GridRow, columns: readonly ColumnMapping[]): boolean {
  const known = new Set(columns.flatMap((column) => words(wordKey(column.header))));
  const filled = row.cells.filter((cell) => cellText(cell) !== '').length;
  return filled > 1 && words(wordKey(rowText(row))).every((word) => known.has(word));
}

/** All of a row on one line. */
export function rowText(row: GridRow): string {
  return row.cells.map(cellText).filter(Boolean).join(' ');
}
