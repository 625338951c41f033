import { type CellLine, cellText, type Entry, type GridRow } from '../rows/grid.ts';
import { monthOfHeader } from '../text/months.ts';
import type { ColumnMapping } from '../types.ts';
import { looksLikeDeadline, looksLikeResponsible } from './by-content.ts';
import { mappingOfHeader, roleOfHeader } from './by-header.ts';
import { refineByContent } from './refine.ts';

export interface Header {
  columns: ColumnMapping[];
  /** How many rows it takes. */
  taken: number;
}

/**
 * The header that begins at an entry, of one row or of several: parts below a wide cell («Термін» over
 * «початок | закінчення»), words that go on in the next row. Columns that it leaves open are told by
 * the rows below. Null when the entry is no header.
 */
export function headerAt(entries: readonly Entry[], at: number): Header | null {
  const first = entries[at];
  if (first?.kind !== 'row') return null;
  if (first.cells.filter((cell) => cellText(cell) !== '').length < 2) return null;
  const rows = [first];
  for (let next = at + 1; rows.length < 4; next += 1) {
    const row = entries[next];
    if (row?.kind !== 'row' || !continuesHeader(rows, row)) break;
    rows.push(row);
  }
  const own = mappingOfHeader(first);
  const columns = rows.length === 1 ? own : (mappingOfRows(rows) ?? own);
  if (!columns) return null;
  return {
    columns: refineByContent(columns, rowsBelow(entries, at + rows.length)),
    taken: rows.length,
  };
}

/** Rows down to the next header. */
function rowsBelow(entries: readonly Entry[], from: number): GridRow[] {
  const rest = entries.slice(from);
  const end = rest.findIndex((entry) => entry.kind === 'row' && mappingOfHeader(entry) !== null);
  return (end < 0 ? rest : rest.slice(0, end))
    .filter((entry) => entry.kind === 'row')
    .slice(0, 200);
}

/** Whether a row still belongs to the header above it. */
function continuesHeader(rows: readonly GridRow[], row: GridRow): boolean {
  const [first] = rows;
  if (row.table !== first!.table || row.cells.length > first!.cells.length) return false;
  const filled = row.cells.flatMap((cell, index) => (cellText(cell) === '' ? [] : [index]));
  const texts = filled.map((index) => cellText(row.cells[index]));
  if (filled.length < 2 || texts.some((text) => text.length > 40)) return false;
  if (texts.every(isPart)) return true;
  const isOpen = (index: number) => {
    const above = first!.cells[index]!;
    return above.covered || above.span > 1 || cellText(above) === '';
  };
  if (filled.every(isOpen)) return true;
  const isRest = (text: string) =>
    /^\p{Ll}/u.test(text) && !looksLikeDeadline(text) && !looksLikeResponsible(text);
  return texts.every(isRest) && texts.some((_, at) => isCut(rows.at(-1)!, filled[at]!));
}

/** A beginning, an end or a quarter: what stands below «Термін». */
function isPart(text: string): boolean {
  const role = roleOfHeader(text) ?? roleOfHeader(`${text} квартал`);
  return role !== null && /^(?:quarter|deadlineStart|deadlineEnd)/.test(role);
}

/** A header's word cut at the cell's end: «Відпові-». */
function isCut(row: GridRow, index: number): boolean {
  return /\p{L}-$/u.test(cellText(row.cells[index]));
}

/** The mapping of the rows read together, each column from above to below. */
function mappingOfRows(rows: readonly GridRow[]): ColumnMapping[] | null {
  const [first] = rows;
  const wide = first!.cells.map((_, index) => openerText(first!, index));
  const texts = wide.map((text, index) =>
    [text, ...rows.slice(1).map((row) => cellText(row.cells[index]))].filter(Boolean),
  );
  const joined = texts.map((parts, index) => {
    const last = parts.at(-1) ?? '';
    const isOwn = parts.length > 1 && (isPart(last) || monthOfHeader(last) !== null);
    const text = isPart(last) && /^\S{1,3}$/.test(last) ? `${last} квартал` : last;
    const lines = isOwn ? [lineOf(text)] : parts.map(lineOf);
    return { ...first!.cells[index]!, lines, span: 1, covered: false };
  });
  const columns = mappingOfHeader({ ...first!, cells: joined });
  return columns?.map((column, index) => ({ ...column, header: texts[index]!.join('\n') })) ?? null;
}

function openerText(row: GridRow, index: number): string {
  let at = index;
  while (at > 0 && row.cells[at]!.covered) at -= 1;
  return cellText(row.cells[at]);
}

function lineOf(text: string): CellLine {
  return { text, marker: null };
}
