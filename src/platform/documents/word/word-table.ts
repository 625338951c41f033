import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IBorderOptions,
  type IParagraphOptions,
  type ITableCellBorders,
  LineRuleType,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { isTall, letterWidth } from '../paper/cell-metrics.ts';
import type { Align, PaperCell, PaperRow, TableBlock } from '../paper/paper.ts';
import { type PlacedCell, placeCells } from '../paper/place-cells.ts';
import { type PaperStyle, textWidth } from '../paper/style.ts';
import { twips, wordStyleIds } from './word-styles.ts';
import { wordLines } from './word-text.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
};
const noLine: IBorderOptions = { style: BorderStyle.NIL };
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** Between an item and its bullets. */
const faintLine: IBorderOptions = { style: BorderStyle.SINGLE, size: 2, color: 'C8C8C8' };
/** How many of the last rows go with what follows the table. */
const rowsKept = 2;

/**
 * A Word table of fixed widths, as wide as the text, whose header rows repeat on every page.
 * Rows don't break over pages unless they are very long.
 */
export function wordTable(block: TableBlock, style: PaperStyle): Table {
  const total = twips(textWidth(style));
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => Math.round((column.width / shares) * total));
  const size = (block.size ?? style.size.table) * 2;
  const grid = block.lines !== 'rows';
  const toRow = (placed: PlacedCell[], at: number, inHeader: boolean, all: PaperRow[]) => {
    const row = all[at] ?? { cells: [] };
    const kept =
      inHeader ||
      row.keepWithNext === true ||
      (block.keepWithNext === true && at >= all.length - rowsKept);
    return new TableRow({
      children: toCells(placed, all, at, block, widths, size, inHeader, grid),
      cantSplit: !placed.some(({ cell, column }) => isTall(cell, block, column, style)),
      ...(inHeader ? { tableHeader: true } : {}),
      ...upwardsHeight(row, size),
      ...(kept ? { keepNext: true } : {}),
    });
  };
  return new Table({
    rows: [
      ...placeCells(block.header).map((cells, i) => toRow(cells, i, true, block.header)),
      ...placeCells(block.rows).map((cells, i) => toRow(cells, i, false, block.rows)),
    ],
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: grid ? line : noLine,
      right: grid ? line : noLine,
      insideHorizontal: line,
      insideVertical: grid ? line : noLine,
    },
    margins: { left: twips(1.5), right: twips(1.5), top: twips(0.6), bottom: twips(0.6) },
  });
}

function toCells(
  placed: PlacedCell[],
  rows: readonly PaperRow[],
  at: number,
  block: TableBlock,
  widths: number[],
  size: number,
  inHeader: boolean,
  grid: boolean,
): TableCell[] {
  return placed.map(({ cell, column }) => {
    const span = cell.span ?? 1;
    const height = cell.rows ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, w) => sum + w, 0);
    const align = cell.align ?? (inHeader ? 'center' : block.columns[column]?.align) ?? 'left';
    const borders: ITableCellBorders = {
      ...(rows[at]?.joined ? { top: faintLine } : {}),
      ...(rows[at + height]?.joined ? { bottom: faintLine } : {}),
    };
    return new TableCell({
      children: toParagraphs(cell, align, size, inHeader),
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(height > 1 ? { rowSpan: height } : {}),
      ...(grid ? { borders } : {}),
      ...(cell.shaded ? { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' } } : {}),
      ...(inHeader ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      ...(cell.upwards ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    });
  });
}

function toParagraphs(cell: PaperCell, align: Align, size: number, inHeader: boolean) {
  const options: IParagraphOptions = cell.heading
    ? {
        heading: headings[cell.heading],
        alignment: alignments[align],
        spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      }
    : {
        style: wordStyleIds.cell,
        alignment: alignments[align],
        ...(cell.hang ? { indent: { left: twips(cell.hang), hanging: twips(cell.hang) } } : {}),
      };
  const bold = cell.bold ?? inHeader;
  return wordLines(cell.text, options, { size, ...(bold ? { bold } : {}) });
}

/** Word doesn't make a row as tall as the text that is written upwards in it. */
function upwardsHeight(row: PaperRow, size: number) {
  const longest = Math.max(...row.cells.map((cell) => (cell.upwards ? lengthOf(cell) : 0)));
  const points = longest * (size / 2) * letterWidth.bold + 12;
  return longest === 0
    ? {}
    : { height: { value: Math.round(points * 20), rule: HeightRule.ATLEAST } };
}

/** Characters of the cell. */
function lengthOf(cell: PaperCell): number {
  return typeof cell.text === 'string'
    ? cell.text.length
    : cell.text.reduce((sum, span) => sum + span.text.length, 0);
}
