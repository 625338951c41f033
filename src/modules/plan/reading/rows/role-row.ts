import { headerKey } from '../columns/by-header.ts';
import { isJointColumn, partJointLines } from '../columns/joint-column.ts';
import { isBullet } from '../items/bullets.ts';
import { numberOfCell, romanOfCell } from '../items/numbering.ts';
import { labelOf, partLabelled } from '../lists/labels.ts';
import { spanOfHeader } from '../text/heading.ts';
import type { ColumnMapping, ColumnRole } from '../types.ts';
import {
  type CellLine,
  cellText,
  emptyCell,
  type GridCell,
  type GridRow,
  lineText,
} from './grid.ts';

/** A row with its cells by meaning. */
export interface RoleRow {
  line: number;
  number: string | null;
  /** What the number cell holds when it isn't a number. */
  oddNumber: string;
  text: CellLine[];
  responsible: CellLine[];
  form: CellLine[];
  deadline: DeadlineCell;
  section: string;
  sectionContinues: boolean;
  textContinues: boolean;
  numberContinues: boolean;
  /** Fields whose cell goes on from the row above: one value for both. */
  merged: MergedField[];
  extra: [header: string, text: string][];
  ignored: string;
  /** The only filled cell, when there is but one. */
  lone: { text: string; role: ColumnRole; wide: boolean; bold: boolean } | null;
}

export type MergedField = 'responsible' | 'form' | 'deadline';
const mergedFields: readonly MergedField[] = ['responsible', 'form', 'deadline'];

/** «-//-», «те саме»: the value of the row above. */
export function isDitto(text: string): boolean {
  return /^[-–—\s]*(?:\/\/|\/\/\/|["”“″]|''|те саме|те ж саме|та сама|той самий|ті самі|то же)[-–—\s.]*$/iu.test(
    text,
  );
}

export interface DeadlineCell {
  lines: CellLine[];
  /** What the numbers of the column count, when its header says it: «Тиждень». */
  unit?: string;
  start: string;
  end: string;
  /** Filled columns of quarters, months, semesters or weeks, with what the column means: «II квартал». */
  marks: { means: string; text: string }[];
}

export function emptyDeadline(): DeadlineCell {
  return { lines: [], start: '', end: '', marks: [] };
}

/** Whether the row says more than its number and text. */
export function hasValues(
  row: Pick<RoleRow, 'responsible' | 'form' | 'deadline' | 'extra'>,
): boolean {
  const { lines, start, end, marks } = row.deadline;
  const dates = lines.length + marks.length > 0 || start !== '' || end !== '';
  return dates || row.responsible.length + row.form.length + row.extra.length > 0;
}

/**
 * Puts the cells of a row under their columns, mending a lost leading cell. A row laid out on another
 * grid than the header (a table drawn anew on the next page) is taken cell by cell.
 */
export function toRoleRow(row: GridRow, mapping: readonly ColumnMapping[]): RoleRow {
  const sameGrid = row.cells.length === mapping.length;
  const columns = sameGrid ? mapping : withoutCovered(mapping);
  const cells = fitCells(sameGrid ? row.cells : row.cells.filter((cell) => !cell.covered), columns);
  const cellsOf = (role: ColumnRole) =>
    columns
      .filter((column) => column.role === role)
      .map((column) => cells[column.index] ?? emptyCell());
  const linesOf = (role: ColumnRole) => cellsOf(role).flatMap((cell) => cell.lines);
  const textOf = (role: ColumnRole) => cellsOf(role).map(cellText).filter(Boolean).join(' ');
  const numberText = textOf('number');
  const number = numberOfCell(numberText) ?? romanOfCell(numberText);
  const { text, fields, notes: labelled } = partLines(linesOf('text'));
  const joint = columns.some((column) => isJointColumn(column, columns))
    ? partJointLines(linesOf('deadline'))
    : null;
  const beyond = cells.slice(columns.length).map(cellText).filter(Boolean);
  const notes = columns.filter((column) => column.role === 'note');
  return {
    line: row.line,
    number,
    oddNumber: number === null ? numberText : '',
    text,
    responsible: [...(joint?.responsible ?? linesOf('responsible')), ...fields.responsible],
    form: [...linesOf('form'), ...fields.form],
    deadline: {
      lines: [
        ...(columns.some(isSpanColumn(columns)) ? [] : (joint?.deadline ?? linesOf('deadline'))),
        ...fields.deadline,
      ],
      ...unitOf(columns),
      start: textOf('deadlineStart'),
      end: textOf('deadlineEnd'),
      marks: marksOf(cells, columns),
    },
    section: textOf('section'),
    sectionContinues: cellsOf('section').some((cell) => cell.continues),
    textContinues: cellsOf('text').some((cell) => cell.continues),
    numberContinues: cellsOf('number').some((cell) => cell.continues),
    merged: mergedFields.filter((field) =>
      cellsOf(field).some((cell) => cell.continues || isDitto(cellText(cell))),
    ),
    extra: [
      ...notes.map((column) => [column.header, cellText(cells[column.index])] as [string, string]),
      ...labelled,
      ...beyond.map((text) => ['', text] as [string, string]),
    ].filter(([, text]) => text !== ''),
    ignored: textOf('ignore'),
    lone: loneCell(cells, columns),
  };
}

/** Takes labelled values out of the text: «Термін: вересень» on a line of the same cell. */
function partLines(lines: readonly CellLine[]): {
  text: CellLine[];
  fields: Record<MergedField, CellLine[]>;
  notes: [string, string][];
} {
  const fields: Record<MergedField, CellLine[]> = { responsible: [], form: [], deadline: [] };
  const notes: [string, string][] = [];
  const text = lines.flatMap((line) => {
    const parts = partLabelled(line.text);
    for (const part of parts.fields) {
      if (part.field === 'note') notes.push([labelOf(part.text), part.text]);
      else fields[part.field].push({ text: part.text, marker: null });
    }
    return parts.text === '' && parts.fields.length > 0 && !line.marker
      ? []
      : [{ ...line, text: parts.text }];
  });
  return { text, fields, notes };
}

/** Columns as the header shows them: those that one wide header covers count once. */
function withoutCovered(mapping: readonly ColumnMapping[]): ColumnMapping[] {
  const shown = mapping.filter((column, at) => {
    const before = mapping[at - 1];
    return !before || column.header !== '' || column.role !== before.role || column.by !== 'header';
  });
  return shown.map((column, index) => ({ ...column, index }));
}

/**
 * A row copied over a page break often loses the empty cell of the number column: everything then
 * stands one column to the left. Such a row is moved back.
 */
function fitCells(cells: readonly GridCell[], columns: readonly ColumnMapping[]): GridCell[] {
  const numberAt = columns.findIndex((column) => column.role === 'number');
  const first = cellText(cells[0]);
  if (numberAt !== 0 || first === '' || cells.length < 2 || numberOfCell(first) !== null)
    return [...cells];
  if (cells.length === columns.length - 1 && !cells[0]!.bold) return [emptyCell(), ...cells];
  const lone = cells.filter((cell) => cellText(cell) !== '').length === 1;
  const isRest =
    isBullet(first) || /^\p{Ll}/u.test(first) || (lone ? /[;,]$/.test(first) : first.length > 20);
  const free = cellText(cells[columns.length - 1]) === '' && cells[0]!.span === 1;
  return isRest && free ? [emptyCell(), ...cells.slice(0, columns.length - 1)] : [...cells];
}

function loneCell(cells: readonly GridCell[], columns: readonly ColumnMapping[]): RoleRow['lone'] {
  const filled = cells.flatMap((cell, index) => (cellText(cell) === '' ? [] : [index]));
  if (filled.length !== 1) return null;
  const index = filled[0]!;
  const cell = cells[index]!;
  return {
    text: cell.lines.map(lineText).join(' '),
    role: columns[index]?.role ?? 'note',
    wide: cell.span > 1 && cell.span >= Math.min(cells.length, columns.length) - 1,
    bold: cell.bold,
  };
}

/** A column of weeks, months or quarters: its cells hold their numbers. */
function unitOf(columns: readonly ColumnMapping[]): { unit?: string } {
  const [column, more] = columns.filter(({ role }) => role === 'deadline');
  const header = column && !more ? headerKey(column.header) : '';
  const unit = units.find(([, pattern]) => pattern.test(header));
  return unit ? { unit: unit[0] } : {};
}

const units: readonly (readonly [string, RegExp])[] = [
  ['тиждень', /^(?:тижден|недел)/],
  ['місяць', /^(?:місяц|месяц)/],
  ['квартал', /^квартал/],
  ['семестр', /^семестр/],
];

/** Which columns stand for a part of the year each: several deadline columns whose headers name months, semesters, weeks. */
function isSpanColumn(columns: readonly ColumnMapping[]): (column: ColumnMapping) => boolean {
  const spans = columns.filter(
    (column) => column.role === 'deadline' && spanOfHeader(column.header) !== null,
  );
  return (column) => spans.length > 1 && spans.includes(column);
}

function marksOf(
  cells: readonly GridCell[],
  columns: readonly ColumnMapping[],
): DeadlineCell['marks'] {
  const isSpan = isSpanColumn(columns);
  return columns.flatMap((column) => {
    const text = cellText(cells[column.index]);
    const quarter = quarterNames[column.role];
    const means = quarter ?? (isSpan(column) ? spanOfHeader(column.header) : null);
    return means && text !== '' ? [{ means, text }] : [];
  });
}

const quarterNames: Partial<Record<ColumnRole, string>> = {
  quarter1: 'I квартал',
  quarter2: 'II квартал',
  quarter3: 'III квартал',
  quarter4: 'IV квартал',
};
