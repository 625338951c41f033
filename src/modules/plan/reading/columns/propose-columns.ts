import { contentsLine } from '../frame/contents.ts';
import { isPassport } from '../frame/passport.ts';
import { findMatrix } from '../matrix/find-matrix.ts';
import { cellText, type Entry, type GridRow, toEntries } from '../rows/grid.ts';
import type { SourceDocument } from '../source/types.ts';
import type { ColumnMapping } from '../types.ts';
import { mappingOfContent } from './by-content.ts';
import { mappingOfHeader, roleOfHeader } from './by-header.ts';
import { refineByContent } from './refine.ts';

/**
 * The mapping that would be used for the plan's table, for the person to correct before reading.
 * Empty when the document has no table of a plan.
 */
export function proposeColumns(source: SourceDocument): ColumnMapping[] {
  const entries = toEntries(source);
  return (findMatrix(entries) ?? findPlanTable(entries))?.columns ?? [];
}

export interface PlanTable {
  /** Index of the entry where the table begins, at its header when it has one. */
  at: number;
  columns: ColumnMapping[];
}

/** The first table with a plan's header; without any, the first of the kind that has most rows. */
export function findPlanTable(entries: readonly Entry[]): PlanTable | null {
  for (const [at, entry] of entries.entries()) {
    if (entry.kind !== 'row') continue;
    const columns = mappingOfHeader(entry);
    if (columns && entries[at + 1]) return { at, columns: settleHeader(columns, entries, at) };
  }
  const tables = Map.groupBy(
    entries.flatMap((entry, at) => (entry.kind === 'row' ? [{ entry, at }] : [])),
    ({ entry }) => entry.table,
  );
  const candidates = [...tables.values()].filter((rows) =>
    isCandidate(rows.map(({ entry }) => entry)),
  );
  const widths = [...Map.groupBy(candidates, widthOf).values()].map((tables) => tables.flat());
  const [rows] = widths.sort((a, b) => b.length - a.length);
  if (!rows) return null;
  const columns = mappingOfContent(rows.map(({ entry }) => entry));
  const roles = new Set(columns.map((column) => column.role));
  const telling = ['number', 'deadline', 'responsible'].filter((role) =>
    roles.has(role as ColumnMapping['role']),
  );
  return roles.has('text') && telling.length > 0 ? { at: rows[0]!.at, columns } : null;
}

function widthOf(rows: readonly { entry: GridRow }[]): number {
  return Math.max(...rows.map(({ entry }) => entry.cells.length));
}

/** The header with its sub-header, and with silent columns told by the rows below. */
export function settleHeader(
  columns: ColumnMapping[],
  entries: readonly Entry[],
  at: number,
): ColumnMapping[] {
  const rest = entries.slice(at + 1);
  const end = rest.findIndex((entry) => entry.kind === 'row' && mappingOfHeader(entry) !== null);
  const rows = (end < 0 ? rest : rest.slice(0, end))
    .filter((entry) => entry.kind === 'row')
    .slice(0, 200);
  const whole = rest[0] ? withSubheader(columns, rest[0]) : columns;
  return refineByContent(whole, rest[0] && subheader(rest[0]) ? rows.slice(1) : rows);
}

function isCandidate(rows: readonly GridRow[]): boolean {
  const wide = rows.some((row) => row.cells.filter((cell) => cellText(cell) !== '').length >= 2);
  return (
    rows.length >= 2 && wide && !isPassport(rows) && rows.some((row) => contentsLine(row) === null)
  );
}

/** A second header row under a wide cell: «Термін» over «початок | закінчення» or the quarters. */
function withSubheader(columns: ColumnMapping[], next: Entry): ColumnMapping[] {
  const sub = subheader(next);
  if (!sub) return columns;
  const width = Math.max(columns.length, sub.length);
  return Array.from({ length: width }, (_, index) => {
    const above = columns[index];
    const below = sub[index];
    if (!below) return above ?? { index, header: '', role: 'note', by: 'header' };
    return {
      index,
      header: `${above?.header ?? ''} ${below.header}`.trim(),
      role: below.role,
      by: 'header',
    };
  });
}

/** The dates or quarters that a row of sub-headers names, by column; null when the row is none. */
export function subheader(entry: Entry): (ColumnMapping | null)[] | null {
  if (entry.kind !== 'row') return null;
  const filled = entry.cells.filter((cell) => cellText(cell) !== '');
  if (filled.length < 2 || filled.some((cell) => cellText(cell).length > 40)) return null;
  const roles = entry.cells.map((cell, index) => ({
    index,
    header: cellText(cell),
    role: partRole(cellText(cell)),
  }));
  if (roles.filter((cell) => cell.role !== null).length < filled.length) return null;
  return roles.map((cell) =>
    cell.role === null
      ? null
      : { index: cell.index, header: cell.header, role: cell.role, by: 'header' as const },
  );
}

function partRole(text: string): ColumnMapping['role'] | null {
  const role = roleOfHeader(text) ?? roleOfHeader(`${text} квартал`);
  return role?.startsWith('quarter') || role === 'deadlineStart' || role === 'deadlineEnd'
    ? role
    : null;
}
