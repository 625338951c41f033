import { limits } from '#platform/documents/source/limits.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SourceDocument, TableCell } from '../types.ts';
import { type TextLine, textLines } from './text-lines.ts';

/**
 * Reads plain text as it is pasted from Word or Excel, or saved as .txt or .tsv: a line is
 * a paragraph, and consecutive lines with tabs are the rows of one table. Nothing else is
 * interpreted: markup that stands in the text stays in it.
 * @throws SourceRefused `empty`, `too-many-pages`
 */
export function readText(text: string): SourceDocument {
  // Checked before the text is cut up: empty lines take memory too.
  if (text.length > limits.characters * 2) {
    throw new SourceRefused('too-many-pages', { limit: limits.pages });
  }
  const builder = new DocumentBuilder('text');
  let inTable = false;
  for (const line of textLines(text)) {
    builder.countPages(line.pageBreaks);
    const isRow = line.cells.length > 1;
    if (isRow && !inTable) builder.startTable();
    inTable = isRow;
    if (isRow) builder.addRow(line.cells.map(toCell), false, line.number);
    else builder.addParagraph({ text: paragraphText(line) }, line.number);
  }
  return builder.finish();
}

function toCell(text: string): TableCell {
  return { lines: text.split('\n'), span: 1 };
}

function paragraphText(line: TextLine): string {
  return line.cells[0] ?? '';
}
