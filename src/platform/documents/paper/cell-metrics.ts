import type { Paper, PaperCell, TableBlock } from './paper.ts';
import { placeCells } from './place-cells.ts';
import { type PaperStyle, textWidth } from './style.ts';
import { linesOf } from './text.ts';

/** Mean width of a letter of Times in parts of its size, and of a bold one. */
export const letterWidth = { regular: 0.5, bold: 0.53 };
/** What the cell's inner margins take of its width, mm. */
export const innerMargins = 3;

/** A row of more lines may be broken over two pages. */
const longRow = 14;

/**
 * Whether a word of the cell is wider than the cell, so that it has to be hyphenated. Others are
 * not: a hyphen in «на-каз» reads worse than a ragged edge.
 *
 * @param column the cell's first column
 */
export function hasLongWord(
  cell: PaperCell,
  table: TableBlock,
  column: number,
  style: PaperStyle,
): boolean {
  if (cell.upwards) return false;
  const letters = lettersOnLine(cell, table, column, style);
  return textsOf(cell).some((line) => longWords(line, letters));
}

/** Whether the text has words of more letters than that; a hyphen of its own parts a word. */
export function longWords(text: string, letters: number): boolean {
  return text.split(/[\s\u2010-\u2014-]+/u).some((word) => word.length > letters);
}

/** Whether the cell is so tall that its row may be broken over two pages. */
export function isTall(
  cell: PaperCell,
  table: TableBlock,
  column: number,
  style: PaperStyle,
): boolean {
  const letters = lettersOnLine(cell, table, column, style);
  const lines = textsOf(cell).reduce((sum, line) => sum + Math.ceil(line.length / letters), 0);
  return lines > longRow;
}

/** Letters that fit on a line of the cell, about. */
export function lettersOnLine(
  cell: PaperCell,
  table: TableBlock,
  column: number,
  style: PaperStyle,
): number {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  const share = table.columns
    .slice(column, column + (cell.span ?? 1))
    .reduce((sum, { width }) => sum + width, 0);
  const room = (textWidth(style) * share) / shares - innerMargins - (cell.hang ?? 0);
  const size = ((table.size ?? style.size.table) * 25.4) / 72;
  return room / (size * (cell.bold ? letterWidth.bold : letterWidth.regular));
}

function textsOf(cell: PaperCell): string[] {
  return linesOf(cell.text).map((line) => line.map((span) => span.text).join(''));
}

/** Whether any cell of the paper needs hyphens. */
export function hasLongWords(paper: Paper): boolean {
  return paper.blocks.some(
    (block) =>
      block.kind === 'table' &&
      placeCells(block.rows)
        .flat()
        .some(({ cell, column }) => hasLongWord(cell, block, column, paper.style)),
  );
}
