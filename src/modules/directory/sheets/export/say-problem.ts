import type { RowProblem } from '../checking/planned.ts';

type Say = (key: string, options?: Record<string, unknown>) => string;

/** What is wrong with a cell or a row, in words: «Дата народження: 31.06.1980 — такого дня немає». */
export function sayProblem(
  say: Say,
  fieldName: (key: string) => string,
  { field, column, code, params = {} }: RowProblem,
): string {
  const text = say(`sheets:problem.${code}`, { ...params, defaultValue: code });
  if (field === null) return text;
  const where = column === null ? fieldName(field) : `${fieldName(field)} (${columnName(column)})`;
  return `${where}: ${text}`;
}

/** 1 → A, 28 → AB: as the sheet names its columns. */
export function columnName(column: number): string {
  let rest = column;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
