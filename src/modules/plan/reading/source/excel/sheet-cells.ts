import { cellText, parseAddress, position } from '#platform/documents/source/excel/cell-text.ts';
import type { Workbook } from '#platform/documents/source/excel/workbook.ts';
import { limits } from '#platform/documents/source/limits.ts';
import { children, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import { readPieces } from '#platform/documents/source/package/xml-pieces.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import type { ParagraphBlock } from '../types.ts';

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

function parseRange(reference: string): CellRange | null {
  const [from = '', to = from] = reference.split(':');
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
