import { numberOfCell } from '../items/numbering.ts';
import { cellText, type GridRow } from '../rows/grid.ts';
import type { ColumnMapping } from '../types.ts';
import { mappingOfContent } from './by-content.ts';

/**
 * The mapping for a table without a header of its own: the one before it, unless its rows have
 * fewer or more cells, numbers and all. Then its cells tell, and the headers' words are kept by role.
 */
export function mappingOfTable(
  rows: readonly GridRow[],
  before: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const cells = rows.map((row) => row.cells.filter((cell) => !cell.covered));
  const widths = cells.map((row) => row.length);
  const width = [...new Set(widths)].sort((a, b) => count(widths, b) - count(widths, a))[0];
  const shown = before.filter((column) => column.header !== '' || column.by !== 'header').length;
  const numbered = cells.filter((row) => numberOfCell(cellText(row[0])) !== null).length;
  if (
    width === undefined ||
    width === shown ||
    width === before.length ||
    numbered < rows.length * 0.5
  )
    return before;
  const told = mappingOfContent(rows.map((row, index) => ({ ...row, cells: cells[index]! })));
  const roles = new Set(told.map((column) => column.role));
  if (
    !roles.has('number') ||
    !roles.has('text') ||
    !(roles.has('deadline') || roles.has('responsible'))
  )
    return before;
  return told.map((column) => ({
    ...column,
    header:
      before.find((other) => other.role === column.role && column.role !== 'note')?.header ?? '',
  }));
}

function count(widths: readonly number[], width: number): number {
  return widths.filter((other) => other === width).length;
}
