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

/**
 * «Тема засідання» merged down beside «Питання», «Форма роботи» beside «Зміст»: what is merged is a
 * chapter, what stands beside it are the works.
 */
function withSections(
  columns: readonly ColumnMapping[],
  rows: readonly GridRow[],
): ColumnMapping[] {
  const text = columns.find((column) => column.role === 'text');
  if (!text || columns.some((column) => column.role === 'section')) return [...columns];
  const isBeside = (outer: ColumnMapping, inner: ColumnMapping) =>
    rows.some(
      (row) => row.cells[outer.index]?.continues && cellText(row.cells[inner.index]).length > 8,
    );
  const before = columns.find(
    (column) => column.role === 'form' && column.index < text.index && isBeside(column, text),
  );
  if (before)
    return columns.map((column) => (column === before ? { ...column, role: 'section' } : column));
  const inner = columns.find(
    (column) => column.role === 'note' && column.index > text.index && isBeside(text, column),
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
