import { limits } from '../limits.ts';
import { child, children, textOf, type XmlElement } from '../package/xml-element.ts';
import { readPieces } from '../package/xml-pieces.ts';
import { type ParagraphBlock, SourceRefused } from '../types.ts';
import { formatValue } from './number-format.ts';
import { richText, type Workbook } from './workbook.ts';

export interface SheetCell {
  text: string;
  bold: boolean;
  align: ParagraphBlock['align'];
}

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetCells {
  /** Cells with text by row and column, in order; rows hidden by a filter are among them. */
  rows: Map<number, Map<number, SheetCell>>;
  merges: CellRange[];
}

/** @throws SourceRefused `too-many-pages`, `damaged` */
export async function readSheetCells(
  part: AsyncIterable<Uint8Array>,
  workbook: Workbook,
): Promise<SheetCells> {
  const rows: SheetCells['rows'] = new Map();
  const merges: CellRange[] = [];
  let cells = 0;
  let row = -1;
  await readPieces(part, {
    pieces: new Set(['x:row', 'x:mergeCell']),
    onPiece(piece) {
      if (piece.name === 'x:mergeCell') {
        const range = parseRange(piece.attributes.ref ?? '');
        if (range) merges.push(range);
        return;
      }
      row = position(piece.attributes.r) ?? row + 1;
      const read = readRow(piece, workbook);
      if (read.size > 0) rows.set(row, read);
      cells += read.size;
      if (rows.size > limits.tableRows || cells > limits.tableCells) {
        throw new SourceRefused('too-many-pages', { limit: limits.pages, most: limits.tableRows });
      }
    },
  });
  return { rows: new Map([...rows].sort(([a], [b]) => a - b)), merges };
}

function readRow(row: XmlElement, workbook: Workbook): Map<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  let column = -1;
  for (const cell of children(row, 'x:c')) {
    column = parseAddress(cell.attributes.r ?? '')?.column ?? column + 1;
    const style = workbook.styles[Number(cell.attributes.s ?? 0)];
    const text = cellText(cell, workbook);
    if (text.trim() !== '') {
      cells.set(column, { text, bold: style?.bold ?? false, align: style?.align });
    }
  }
  return cells;
}

/** A formula gives the value that it had when the file was saved. */
function cellText(cell: XmlElement, workbook: Workbook): string {
  const element = child(cell, 'x:v');
  const value = element ? textOf(element) : '';
  switch (cell.attributes.t) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = child(cell, 'x:is');
      return inline ? richText(inline) : '';
    }
    case 'str':
    case 'e':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d)(T.*)?$/, '$3.$2.$1');
    default: {
      const style = workbook.styles[Number(cell.attributes.s ?? 0)];
      return formatValue(value, style?.format ?? { kind: 'general' }, workbook.from1904);
    }
  }
}

function position(oneBased: string | undefined): number | undefined {
  const value = Number(oneBased);
  return Number.isInteger(value) && value > 0 ? value - 1 : undefined;
}

function parseRange(reference: string): CellRange | null {
  const [from = '', to = from] = reference.split(':');
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function parseAddress(address: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]) - 1;
  return row >= 0 ? { row, column: column - 1 } : null;
}
