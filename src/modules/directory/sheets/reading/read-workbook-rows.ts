import { cellText, parseAddress, position } from '#platform/documents/source/excel/cell-text.ts';
import { readWorkbook, type Workbook } from '#platform/documents/source/excel/workbook.ts';
import {
  child,
  children,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';
import { readPieces } from '#platform/documents/source/package/xml-pieces.ts';
import type { ZipArchive } from '#platform/documents/source/package/zip-archive.ts';
import { collectRows } from './collect-rows.ts';
import { findMerges, type Merge } from './find-merges.ts';
import type { ReadingNotices, SourceTable, TakeRows } from './table.ts';

/** The visible sheets of a workbook, whose rows are read one by one: a large one is never held whole. */
export async function openWorkbook(zip: ZipArchive): Promise<SourceTable[]> {
  const workbook = await readWorkbook(zip);
  return workbook.sheets.map(({ name, part }) => ({
    name,
    read: (take) => readSheet(zip, part, workbook, take),
  }));
}

class NoMoreWanted extends Error {}

async function readSheet(
  zip: ZipArchive,
  part: string,
  workbook: Workbook,
  take: TakeRows,
): Promise<ReadingNotices> {
  const notices: ReadingNotices = { formulas: 0, errors: 0 };
  const merges = mergedText(await findMerges(zip.read(part)));
  const rows = collectRows(take);
  let row = -1;
  async function* chunks() {
    for await (const chunk of zip.read(part)) {
      yield chunk;
      if (!(await rows.flush())) throw new NoMoreWanted();
    }
  }
  try {
    await readPieces(chunks(), {
      pieces: new Set(['x:row']),
      onPiece(piece) {
        row = position(piece.attributes.r) ?? row + 1;
        rows.add(row + 1, merges(row, readCells(piece, workbook, notices)));
      },
    });
    await rows.flush(true);
  } catch (error) {
    if (!(error instanceof NoMoreWanted)) throw error;
  }
  return notices;
}

function readCells(row: XmlElement, workbook: Workbook, notices: ReadingNotices): string[] {
  const cells: string[] = [];
  let column = -1;
  for (const cell of children(row, 'x:c')) {
    column = parseAddress(cell.attributes.r ?? '')?.column ?? column + 1;
    if (child(cell, 'x:f')) notices.formulas += 1;
    if (cell.attributes.t === 'e') notices.errors += 1;
    const text = cellText(cell, workbook);
    if (text === '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}

/** Puts the text of a merged area into all its cells, row after row. */
function mergedText(merges: readonly Merge[]) {
  const byTop = Map.groupBy(merges, ({ top }) => top);
  let open: (Merge & { text: string })[] = [];
  let last = -1;
  return (row: number, cells: string[]): string[] => {
    for (let at = last + 1; at <= row; at += 1)
      for (const merge of byTop.get(at) ?? [])
        open.push({ ...merge, text: at === row ? (cells[merge.left] ?? '') : '' });
    last = Math.max(last, row);
    open = open.filter(({ bottom }) => bottom >= row);
    for (const { left, right, text } of open) {
      if (text === '') continue;
      while (cells.length <= right) cells.push('');
      for (let column = left; column <= right; column += 1) cells[column] = text;
    }
    return cells;
  };
}
