import type { DrawnBlock, DrawnPaper } from '../chart/draw-charts.ts';
import { isTall, lettersOnLine, longWords } from '../paper/cell-metrics.ts';
import type { PaperCell, PaperRow, Rich, SignatureBlock, TableBlock } from '../paper/paper.ts';
import { placeCells } from '../paper/place-cells.ts';
import type { PaperStyle } from '../paper/style.ts';
import { isSafeLink, linesOf } from '../paper/text.ts';
import { printable } from './printable.ts';

/**
 * A paper as the data that `paper.typ` lays out: every optional field filled in, texts cut into
 * lines of spans. Strings stay strings; the template never reads one as markup.
 */
export function typesetData(paper: DrawnPaper): Record<string, unknown> {
  return {
    title: printable(paper.title),
    author: paper.author ? printable(paper.author) : null,
    language: paper.language,
    style: paper.style,
    blocks: withSignatures(paper.blocks).map(({ block, signature }) => ({
      ...blockData(block, paper.style),
      signature,
    })),
  };
}

/** A signature right below a table that is kept with it belongs to the table. */
function withSignatures(blocks: readonly DrawnBlock[]) {
  const isTied = (at: number) => {
    const [above, block] = [blocks[at - 1], blocks[at]];
    return (
      block?.kind === 'signature' &&
      above?.kind === 'table' &&
      above.keepWithNext === true &&
      above.rows.length > 0
    );
  };
  return blocks.flatMap((block, at) => {
    if (isTied(at)) return [];
    const next = blocks[at + 1];
    const signature = isTied(at + 1) && next?.kind === 'signature' ? signatureData(next) : null;
    return [{ block, signature }];
  });
}

function blockData(block: DrawnBlock, style: PaperStyle): Record<string, unknown> {
  switch (block.kind) {
    case 'text':
      return {
        kind: block.kind,
        style: block.style,
        lines: linesData(block.text),
        above: block.above ?? 0,
        keepWithNext: block.keepWithNext ?? false,
      };
    case 'heading':
      return { kind: block.kind, level: block.level, lines: linesData(block.text) };
    case 'contents':
      return { kind: block.kind, title: printable(block.title) };
    case 'table':
      return tableData(block, style);
    case 'picture':
      return {
        kind: block.kind,
        svg: printable(block.svg),
        width: block.width,
        alt: printable(block.alt),
        caption: block.caption ? printable(block.caption) : null,
      };
    case 'signature':
      return { kind: block.kind, ...signatureData(block) };
    case 'pageBreak':
      return { kind: block.kind };
  }
}

function signatureData(block: SignatureBlock) {
  return { post: linesData(block.post), name: linesData(block.name) };
}

function tableData(block: TableBlock, style: PaperStyle): Record<string, unknown> {
  const rowsData = (rows: readonly PaperRow[], inHeader: boolean) =>
    placeCells(rows).map((placed, at) => {
      const isRowTall = placed.some(({ cell, column }) => isTall(cell, block, column, style));
      return {
        keepWithNext: rows[at]?.keepWithNext ?? false,
        cells: placed.map(({ cell, column }) => {
          const height = cell.rows ?? 1;
          const align = inHeader ? 'center' : block.columns[column]?.align;
          return {
            ...cellData(cell, cell.align ?? align ?? 'left', inHeader),
            lines: hyphenatedLines(cell, lettersOnLine(cell, block, column, style)),
            breakable: isRowTall || height > 1,
            joined: rows[at]?.joined ?? false,
            joinedBelow: rows[at + height]?.joined ?? false,
          };
        }),
      };
    });
  return {
    kind: block.kind,
    columns: block.columns.map((column) => column.width),
    size: block.size ?? style.size.table,
    lines: block.lines ?? 'grid',
    header: rowsData(block.header, true),
    rows: rowsData(block.rows, false),
  };
}

function cellData(cell: PaperCell, align: string, inHeader: boolean) {
  return {
    align,
    span: cell.span ?? 1,
    rows: cell.rows ?? 1,
    bold: cell.bold ?? inHeader,
    heading: cell.heading ?? null,
    hang: cell.hang ?? 0,
    shaded: cell.shaded ?? false,
    upwards: cell.upwards ?? false,
  };
}

/** The cell's lines with those words marked that are longer than a line: only they get hyphens. */
function hyphenatedLines(cell: PaperCell, letters: number) {
  return linesData(cell.text).map((line) =>
    line.flatMap((span) =>
      cell.upwards || !longWords(span.text, letters)
        ? [span]
        : span.text
            .split(/(\s+)/u)
            .map((text) => ({ ...span, text, hyphenate: text.length > letters })),
    ),
  );
}

function linesData(text: Rich) {
  return linesOf(text).map((line) =>
    line.map((span) => ({
      text: printable(span.text),
      bold: span.bold ?? false,
      italic: span.italic ?? false,
      link: isSafeLink(span.link) ? span.link : null,
      hyphenate: false,
    })),
  );
}
