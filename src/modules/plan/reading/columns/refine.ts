import type { GridRow } from '../rows/grid.ts';
import type { ColumnMapping, ColumnRole } from '../types.ts';
import { mappingOfContent } from './by-content.ts';
import { roleOfHeader } from './by-header.ts';

const guessable: readonly ColumnRole[] = ['number', 'deadline', 'responsible', 'text'];

/** Columns whose header says nothing take the role that their cells show, if no other has it. */
export function refineByContent(
  columns: readonly ColumnMapping[],
  rows: readonly GridRow[],
): ColumnMapping[] {
  const unknown = new Set(
    columns
      .filter((column) => column.role === 'note' && roleOfHeader(column.header) === null)
      .map((column) => column.index),
  );
  const open = guessable.filter((role) => !columns.some((column) => column.role === role));
  if (unknown.size === 0 || open.length === 0 || rows.length === 0) return [...columns];
  const guessed = mappingOfContent(rows).filter(
    (column) => unknown.has(column.index) && open.includes(column.role),
  );
  return columns.map((column) => {
    const guess = guessed.find((other) => other.index === column.index);
    return guess ? { ...column, role: guess.role, by: 'content' } : column;
  });
}
