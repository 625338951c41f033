import { limits } from '#platform/documents/source/limits.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import { SpanGrid, type SpanningCell } from '../span-grid.ts';
import type { ParagraphBlock, TableCell } from '../types.ts';
import type { CellRange, SheetCell, SheetCells } from './sheet-cells.ts';

/** A row of a sheet with merges laid out. */
export interface GridRow {
  cells: TableCell[];
  /** Alignment of the first cell with text. */
  align: ParagraphBlock['align'];
}

/**
 * Lays a sheet out as a table: rows and columns without any text are left out, a merged area is
 * one cell (in its other rows it continues), as wide as the columns with text that it covers.
 * @throws SourceRefused `too-many-pages` for a sheet too wide or too large
 */
export function layOutSheet({ rows, merges }: SheetCells): GridRow[] {
  dropCovered(rows, merges);
  const rowNumbers = [...rows.keys()].filter((row) => rows.get(row)!.size > 0);
  const columns = [...new Set(rowNumbers.flatMap((row) => [...rows.get(row)!.keys()]))].sort(
    (a, b) => a - b,
  );
  if (columns.length > limits.columns || columns.length * rowNumbers.length > limits.tableCells) {
    throw new SourceRefused('too-many-pages', { limit: limits.pages, most: limits.columns });
  }
  const areas = new Map(merges.map((range) => [`${range.top} ${range.left}`, range]));
  const covered = new Set<string>();
  const grid = new SpanGrid();
  return rowNumbers.map((row) => {
    const cells = rows.get(row)!;
    const placed: SpanningCell[] = [];
    for (const column of columns) {
      if (covered.delete(`${row} ${column}`)) continue;
      const area = areas.get(`${row} ${column}`);
      const wide = area ? columns.filter((at) => at >= area.left && at <= area.right) : [column];
      const high = area ? rowNumbers.filter((at) => at >= area.top && at <= area.bottom) : [row];
      for (const at of high) for (const over of wide) covered.add(`${at} ${over}`);
      covered.delete(`${row} ${column}`);
      placed.push(toCell(cells.get(column), wide.length, high.length));
    }
    return { cells: grid.row(placed), align: [...cells.values()][0]?.align };
  });
}

/** Excel shows only the upper left cell of a merged area. */
function dropCovered(rows: SheetCells['rows'], merges: CellRange[]): void {
  let looked = 0;
  for (const { top, left, bottom, right } of merges) {
    for (const [row, cells] of rows) {
      looked += 1;
      if (row < top || row > bottom) continue;
      for (const column of cells.keys()) {
        looked += 1;
        const isOrigin = row === top && column === left;
        if (column >= left && column <= right && !isOrigin) cells.delete(column);
      }
    }
    if (looked > 50_000_000) throw new SourceRefused('too-many-pages', { limit: limits.pages });
  }
}

function toCell(cell: SheetCell | undefined, columns: number, rows: number): SpanningCell {
  const content = { lines: cell ? cell.text.split('\n') : [''], ...(cell?.bold && { bold: true }) };
  return { content, columns, rows };
}
