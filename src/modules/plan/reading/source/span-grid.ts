import { limits } from '#platform/documents/source/limits.ts';
import type { TableCell } from './types.ts';

/** A cell as HTML, OpenDocument and Excel describe it: at its upper left corner. */
export interface SpanningCell {
  content: Omit<TableCell, 'span' | 'continues'>;
  columns: number;
  rows: number;
}

/**
 * Lays out cells that go over several rows: each row of the result has a cell for every column,
 * those covered from above marked as continuing.
 */
export class SpanGrid {
  /** Cells open below: first column → columns and rows that are left. */
  private open = new Map<number, { columns: number; rows: number }>();

  /** @param cells those that begin in this row, without the places covered from above */
  row(cells: SpanningCell[]): TableCell[] {
    const placed: TableCell[] = [];
    const open = new Map<number, { columns: number; rows: number }>();
    const lastOpen = [...this.open.keys()].reduce((last, at) => Math.max(last, at), -1);
    let column = 0;
    let next = 0;
    while (next < cells.length || column <= lastOpen) {
      const above = this.open.get(column);
      const cell = cells[next];
      let columns: number;
      if (above) {
        columns = above.columns;
        placed.push({ lines: [], span: columns, continues: true });
        if (above.rows > 1) open.set(column, { columns, rows: above.rows - 1 });
      } else if (cell) {
        columns = this.fit(column, cell.columns);
        placed.push({ ...cell.content, span: columns });
        if (cell.rows > 1) open.set(column, { columns, rows: cell.rows - 1 });
        next += 1;
      } else {
        columns = 1;
        placed.push({ lines: [''], span: 1 });
      }
      column += columns;
    }
    this.open = open;
    return placed;
  }

  /** A cell that would overlap one from above is cut at it. */
  private fit(column: number, columns: number): number {
    const most = Math.min(Math.max(Math.floor(columns) || 1, 1), limits.columns);
    for (let width = 1; width < most; width++) if (this.open.has(column + width)) return width;
    return most;
  }
}
