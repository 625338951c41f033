import { headerAt } from './columns/header-rows.ts';
import { rowText, sameHeader } from './columns/same-header.ts';
import { mappingOfTable } from './columns/table-mapping.ts';
import { tableAt } from './frame/read-frame.ts';
import type { DraftSection } from './items/draft.ts';
import { DraftTree } from './items/draft-tree.ts';
import { ListGathering } from './items/gather-list.ts';
import { RowGathering } from './items/gather-rows.ts';
import { leadingNumber, numberOfCell } from './items/numbering.ts';
import { addListParagraph } from './lists/add-list-paragraph.ts';
import { isHeadingParagraph } from './lists/list-heading.ts';
import { valueLine } from './lists/value-line.ts';
import { addCalendar, calendarHeader } from './matrix/calendar.ts';
import { cellText, type Entry, type GridParagraph, type GridRow } from './rows/grid.ts';
import { type RoleRow, toRoleRow } from './rows/role-row.ts';
import { isSectionRow } from './rows/section-row.ts';
import { wordKey } from './text/alphabet.ts';
import type { ColumnMapping, SourceText } from './types.ts';

export interface Body {
  sections: DraftSection[];
  remainder: SourceText[];
}

/**
 * Gathers the rows and paragraphs of the plan itself.
 * @param columns the mapping to begin with; a header row further on sets its own, unless `fixed`
 */
export function readBody(
  entries: readonly Entry[],
  columns: readonly ColumnMapping[],
  fixed: boolean,
): Body {
  let current = columns;
  const counted = countNumbers(entries, columns);
  const tree = new DraftTree();
  const list = new ListGathering(tree);
  const rows = new RowGathering(tree, () => {
    const inColumn = current.some((column) => column.role === 'number');
    if (inColumn && counted.column > 0.15) return 'column';
    return counted.typed > 0.3 ? 'typed' : 'none';
  });
  let headerEnd = 0;
  let wideChapters = false;
  let table: number | null = null;
  for (const [at, entry] of entries.entries()) {
    if (entry.kind === 'paragraph') {
      readParagraph(entry, entries[at + 1], tree, list);
      continue;
    }
    if (at < headerEnd) continue;
    if (entry.table !== table && !fixed) {
      if (table !== null) current = mappingOfTable(tableAt(entries, at), current);
      table = entry.table;
    }
    if (calendarHeader(entry)) {
      const rows = tableAt(entries, at);
      addCalendar(rows, columns, tree);
      headerEnd = at + rows.length;
      continue;
    }
    const header = headerAt(entries, at);
    if (header) {
      headerEnd = at + header.taken;
      for (const row of entries.slice(at, headerEnd))
        if (row.kind === 'row' && !sameHeader(row, columns))
          tree.remainder.push({ text: rowText(row), line: row.line });
      if (!fixed) current = sameColumns(header.columns, columns) ? columns : header.columns;
      continue;
    }
    const row = toRoleRow(entry, current);
    const isChapter = isSectionRow(row, {
      numbered: rows.isNumbered,
      before: tree.lastNumber,
      next: nextNumber(entries, at, current),
      wideChapters,
    });
    wideChapters ||= isChapter && row.lone?.wide === true;
    if (isChapter) startSection(row, tree);
    else rows.addRow(row);
  }
  return { sections: tree.sections, remainder: tree.remainder };
}

/** The same header again: what its first table told of the columns holds for all. */
function sameColumns(one: readonly ColumnMapping[], other: readonly ColumnMapping[]): boolean {
  return (
    one.length === other.length &&
    one.every((column, index) => wordKey(column.header) === wordKey(other[index]!.header))
  );
}

function startSection(row: RoleRow, tree: DraftTree): void {
  if (row.number !== null)
    tree.startSection(row.text.map((line) => line.text).join(' '), row.line, row.number);
  else tree.startSection(row.lone!.text, row.line);
}

function readParagraph(
  paragraph: GridParagraph,
  next: Entry | undefined,
  tree: DraftTree,
  list: ListGathering,
): void {
  const beforeRow = next?.kind === 'row';
  const value = beforeRow || paragraph.marker !== null ? null : valueLine(paragraph.text);
  if (value && list.takesValues) {
    list.addField('deadline', value.deadline, paragraph.line);
    list.addField('responsible', value.responsible, paragraph.line);
    return;
  }
  if (isHeadingParagraph(paragraph)) {
    tree.startSection(
      paragraph.marker ? `${paragraph.marker} ${paragraph.text}` : paragraph.text,
      paragraph.line,
    );
  } else if (
    beforeRow &&
    /^[«"“]?\p{Lu}|^\d/u.test(paragraph.text) &&
    paragraph.text.length < 200 &&
    !/[.;,]$/.test(paragraph.text)
  ) {
    tree.startSection(
      paragraph.marker ? `${paragraph.marker} ${paragraph.text}` : paragraph.text,
      paragraph.line,
    );
  } else addListParagraph(paragraph, tree, list);
}

/** The number of the next numbered row below. */
function nextNumber(
  entries: readonly Entry[],
  at: number,
  columns: readonly ColumnMapping[],
): string | null {
  for (const entry of entries.slice(at + 1, at + 40)) {
    const number = entry.kind === 'row' ? rowNumber(entry, columns) : null;
    if (number !== null) return number;
  }
  return null;
}

function rowNumber(row: GridRow, columns: readonly ColumnMapping[]): string | null {
  const at = columns.find((column) => column.role === 'number')?.index;
  if (at !== undefined) return numberOfCell(cellText(row.cells[at]));
  const text = columns.find((column) => column.role === 'text')?.index ?? 0;
  return leadingNumber(cellText(row.cells[text]))?.number ?? null;
}

/** Shares of rows with a number in its column or typed before the text: automatic numbers may be lost. */
function countNumbers(
  entries: readonly Entry[],
  columns: readonly ColumnMapping[],
): { column: number; typed: number } {
  const rows = entries.filter((entry) => entry.kind === 'row');
  const at = columns.find((column) => column.role === 'number')?.index ?? -1;
  const text = columns.find((column) => column.role === 'text')?.index ?? -1;
  const share = (like: (row: GridRow) => boolean) =>
    rows.filter(like).length / Math.max(1, rows.length);
  return {
    column: share((row) => numberOfCell(cellText(row.cells[at])) !== null),
    typed: share((row) => leadingNumber(cellText(row.cells[text]))?.number.includes('.') ?? false),
  };
}
