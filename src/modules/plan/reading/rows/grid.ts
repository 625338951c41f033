import { isWeekdayHeader } from '../matrix/weekday-header.ts';
import type { SourceDocument, TableCell, TableRow } from '../source/types.ts';
import { clean } from '../text/clean.ts';
import { withDrawnTables } from './drawn-table.ts';

/** One line of a cell, cleaned, with the marker that Word would print before it. */
export interface CellLine {
  text: string;
  marker: string | null;
  /** Its depth in lists inside lists, from 0, when the document says it. */
  level?: number;
}

/** A cell at its logical column; columns under a wide cell are `covered`. */
export interface GridCell {
  lines: CellLine[];
  span: number;
  /** Continues a vertical merge from above. */
  continues: boolean;
  covered: boolean;
  bold: boolean;
}

export interface GridRow {
  kind: 'row';
  cells: GridCell[];
  line: number;
  /** Which table of the document, from 0. */
  table: number;
  header: boolean;
}

export interface GridParagraph {
  kind: 'paragraph';
  text: string;
  line: number;
  heading: number | null;
  marker: string | null;
  /** Its depth in lists inside lists, from 0; `null` outside of the document's lists. */
  level: number | null;
  bold: boolean;
  centred: boolean;
}

export type Entry = GridRow | GridParagraph;

/** The document as one run of cleaned paragraphs and rows; what holds no text is left out, as is a row of column numbers. */
export function toEntries(source: SourceDocument): Entry[] {
  const entries: Entry[] = [];
  let table = 0;
  for (const block of withDrawnTables(source.blocks)) {
    if (block.kind === 'table') {
      let isCalendar = false;
      for (const row of block.rows) {
        const gridRow = toRow(row, table);
        const texts = gridRow.cells.map(cellText);
        isCalendar ||= isWeekdayHeader(texts);
        const isData = isCalendar || !isColumnNumbers(texts);
        if (texts.some((text) => text !== '') && isData) entries.push(gridRow);
      }
      table += 1;
      continue;
    }
    const text = clean(block.text);
    if (text === '' && !block.list?.marker) continue;
    entries.push({
      kind: 'paragraph',
      text,
      line: block.line,
      heading: block.heading ?? null,
      marker: block.list?.marker ?? null,
      level: block.list?.level ?? null,
      bold: block.bold ?? /^\s*\*\*.*\*\*\s*$/.test(block.text),
      centred: block.align === 'center',
    });
  }
  return entries;
}

function toRow(row: TableRow, table: number): GridRow {
  const cells = row.cells.flatMap((cell) => {
    const first = toCell(cell);
    return [first, ...Array.from({ length: Math.max(0, cell.span - 1) }, () => emptyCell(true))];
  });
  return { kind: 'row', cells, line: row.line, table, header: row.header ?? false };
}

function toCell(cell: TableCell): GridCell {
  const lines: CellLine[] = [];
  cell.lines.forEach((line, index) => {
    const marker = cell.markers?.[index] ?? null;
    const level = cell.levels?.[index] ?? 0;
    for (const [part, text] of clean(line).split('\n').entries()) {
      if (text !== '' || (marker && part === 0))
        lines.push({ text, marker: part === 0 ? marker : null, ...(level > 0 && { level }) });
    }
  });
  return {
    lines,
    span: cell.span,
    continues: cell.continues ?? false,
    covered: false,
    bold: cell.bold ?? false,
  };
}

export function emptyCell(covered = false): GridCell {
  return { lines: [], span: 1, continues: false, covered, bold: false };
}

/** All of a cell on one line, with its list markers. */
export function cellText(cell: GridCell | undefined): string {
  return cell ? cell.lines.map(lineText).join(' ') : '';
}

export function lineText(line: CellLine): string {
  return line.marker ? `${line.marker} ${line.text}`.trim() : line.text;
}

/** A row of column numbers «1 2 3 4 5» under the header. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return (
    filled.length >= 3 && filled.every((text, index) => Number(text.replace('.', '')) === index + 1)
  );
}
