import type { PaperCell, PaperRow } from './paper.ts';

/** A cell with the first of the columns that it covers. */
export interface PlacedCell {
  cell: PaperCell;
  column: number;
}

/**
 * Which columns the cells of each row cover, when cells reach over several columns or rows. Cells
 * under one that reaches down are not given in their rows.
 */
export function placeCells(rows: readonly PaperRow[]): PlacedCell[][] {
  /** Rows that the cell above still takes, for each column. */
  const taken: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const placed = row.cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const at = column;
      column += cell.span ?? 1;
      return { cell, column: at };
    });
    for (const [i, rest] of taken.entries()) taken[i] = Math.max(0, rest - 1);
    for (const { cell, column } of placed) {
      for (let i = 0; i < (cell.span ?? 1); i++) taken[column + i] = (cell.rows ?? 1) - 1;
    }
    return placed;
  });
}
