import { innerMargins, letterWidth } from './cell-metrics.ts';
import type { TableBlock } from './paper.ts';
import { placeCells } from './place-cells.ts';
import { type PaperStyle, textWidth } from './style.ts';
import { linesOf } from './text.ts';

/** Mm that are given to one column at a time. */
const step = 2;
/** A column isn't made wider than this for the sake of one long word; the word is hyphenated. */
const widestForWord = 38;
/** Mm. */
const narrowest = 9;
/** Room for the wide letters of a header's word, which in a short one don't even out; parts of the size. */
const wideLetters = 0.3;
/** Of the words of a column, so many fit without a hyphen. */
const fittingWords = 0.97;

/**
 * The table with its columns as wide as makes it shortest: each at first as wide as its words need,
 * the rest of the sheet given, step by step, to whichever column lowers the rows most.
 */
export function fitColumns(table: TableBlock, style: PaperStyle): TableBlock {
  const size = ((table.size ?? style.size.table) * 25.4) / 72;
  const texts = columnTexts(table);
  const widths = table.columns.map((_, column) => {
    const header = table.header.flatMap(({ cells }) => linesOf(cells[column]?.text ?? ''));
    const headerTexts = header.flatMap((line) => line.map(({ text }) => text));
    const headerWord = Math.max(longest(headerTexts, 1), ...headerTexts.map(shortLength));
    const bodyWord = longest(
      texts.map((row) => row[column]?.text ?? ''),
      fittingWords,
    );
    const needed =
      Math.max(headerWord * letterWidth.bold + wideLetters, bodyWord * letterWidth.regular) * size;
    return Math.min(widestForWord, Math.max(needed + innerMargins + 1, narrowest));
  });
  const total = textWidth(style);
  let free = total - widths.reduce((sum, width) => sum + width, 0);
  if (free <= 0) return withWidths(table, widths);
  const heights = texts.map((row) => row.map(({ text, rows }) => (text.length * size) / 2 / rows));
  while (free > 0) {
    const given = Math.min(step, free);
    const costs = widths.map((_, column) =>
      heightOf(heights, widths.with(column, (widths[column] ?? 0) + given)),
    );
    const best = costs.indexOf(Math.min(...costs));
    widths[best] = (widths[best] ?? 0) + given;
    free -= given;
  }
  return withWidths(table, widths);
}

function withWidths(table: TableBlock, widths: readonly number[]): TableBlock {
  return {
    ...table,
    columns: table.columns.map((column, i) => ({ ...column, width: widths[i] ?? column.width })),
  };
}

/** The text of each row under each column, cells over several columns left out. */
function columnTexts(table: TableBlock): { text: string; rows: number }[][] {
  return placeCells(table.rows).map((placed) => {
    const row = table.columns.map(() => ({ text: '', rows: 1 }));
    for (const { cell, column } of placed) {
      if ((cell.span ?? 1) > 1) continue;
      const text = linesOf(cell.text)
        .map((line) => line.map((span) => span.text).join(''))
        .join(' ');
      row[column] = { text, rows: cell.rows ?? 1 };
    }
    return row;
  });
}

/** Letters of the longest word of the texts, the longest few left out by `share`. */
function longest(texts: readonly string[], share: number): number {
  const lengths = texts
    .flatMap((text) => text.split(/[\s\u2010-\u2014-]+/u))
    .map((word) => word.length)
    .sort((a, b) => a - b);
  return lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0;
}

/** Letters of a header that is so short («№ з/п») that it stays on one line. */
function shortLength(text: string): number {
  return text.length <= 6 ? text.length : 0;
}

/** Lines of all rows together, each as tall as its tallest cell. */
function heightOf(areas: readonly (readonly number[])[], widths: readonly number[]): number {
  let sum = 0;
  for (const row of areas) {
    let tallest = 1;
    for (const [column, area] of row.entries()) {
      tallest = Math.max(tallest, area / ((widths[column] ?? 1) - innerMargins) + 0.5);
    }
    sum += tallest;
  }
  return sum;
}
