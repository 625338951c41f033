import { contentsLine } from '../frame/contents.ts';
import { isPassport } from '../frame/passport.ts';
import { calendarHeader } from '../matrix/calendar.ts';
import { findMatrix } from '../matrix/find-matrix.ts';
import { cellText, type Entry, type GridRow, toEntries } from '../rows/grid.ts';
import type { SourceDocument } from '../source/types.ts';
import type { ColumnMapping } from '../types.ts';
import { mappingOfContent } from './by-content.ts';
import { headerAt } from './header-rows.ts';

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
    const calendar = calendarHeader(entry);
    if (calendar) return { at, columns: calendar };
    const header = headerAt(entries, at);
    if (header && entries[at + header.taken]) return { at, columns: header.columns };
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

function isCandidate(rows: readonly GridRow[]): boolean {
  const wide = rows.some((row) => row.cells.filter((cell) => cellText(cell) !== '').length >= 2);
  return (
    rows.length >= 2 && wide && !isPassport(rows) && rows.some((row) => contentsLine(row) === null)
  );
}
