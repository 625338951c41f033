import { cellText, type GridRow } from '../rows/grid.ts';
import type { ColumnMapping, ColumnRole } from '../types.ts';
import { mappingOfContent } from './by-content.ts';
import { roleOfHeader } from './by-header.ts';

const guessable: readonly ColumnRole[] = ['number', 'deadline', 'responsible', 'text'];

/**
 * The mapping of a header with what the rows below tell: a column of works merged down beside another
 * one holds what they are parts of.
 */
export function refineByContent(
  columns: readonly ColumnMapping[],
  rows: readonly GridRow[],
): ColumnMapping[] {
  return withSections(withGuesses(columns, rows), rows);
}

/** «Тема засідання» merged down beside «Питання»: the theme is a chapter, the questions are the works. */
function withSections(
  columns: readonly ColumnMapping[],
  rows: readonly GridRow[],
): ColumnMapping[] {
  const text = columns.find((column) => column.role === 'text');
  if (!text || columns.some((column) => column.role === 'section')) return [...columns];
  const beside = rows.filter((row) => row.cells[text.index]?.continues);
  const inner = columns.find(
    (column) =>
      column.role === 'note' &&
      [null, 'text'].includes(roleOfHeader(column.header)) &&
      beside.some((row) => cellText(row.cells[column.index]).length > 12),
  );
  if (!inner) return [...columns];
  return columns.map((column) => {
    if (column === text) return { ...column, role: 'section' };
    return column === inner ? { ...column, role: 'text' } : column;
  });
}

/** Columns whose header says nothing take the role that their cells show, if no other has it. */
function withGuesses(columns: readonly ColumnMapping[], rows: readonly GridRow[]): ColumnMapping[] {
  const unknown = new Set(
    columns
      .filter((column) => column.role === 'note' && roleOfHeader(column.header) === null)
      .map((column) => column.index),
  );
  const open = guessable.filter((role) => !columns.some((column) => column.role === role));
  if (unknown.size === 0 || open.length === 0 || rows.length === 0) return [...columns];
  const whole = rows.filter((row) => row.cells.filter((cell) => cellText(cell) !== '').length > 1);
  const guessed = mappingOfContent(whole).filter(
    (column) => unknown.has(column.index) && open.includes(column.role),
  );
  return columns.map((column) => {
    const guess = guessed.find((other) => other.index === column.index);
    return guess ? { ...column, role: guess.role, by: 'content' } : column;
  });
}
