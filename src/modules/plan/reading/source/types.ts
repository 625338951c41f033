/**
 * A document as the reader sees it, whatever program made it: paragraphs and tables in order.
 * Texts keep the source's characters; soft hyphens and no-break spaces are left to the reader.
 */
export interface SourceDocument {
  format: SourceFormat;
  blocks: Block[];
}

const sourceFormats = ['docx', 'xlsx', 'odt', 'html', 'text'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export type Block = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  kind: 'paragraph';
  /** Line breaks inside the paragraph are `\n`, tabs `\t`. An automatic number is not part of it. */
  text: string;
  /** 1–9 when the document marks the paragraph as a heading. */
  heading?: number;
  /** A list paragraph: depth from 0 and the marker that Word would print («1.2.», «-», «•»). */
  list?: { level: number; marker: string | null };
  bold?: boolean;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** 1-based line of a text file, or the ordinal of the block in other formats. */
  line: number;
}

export interface TableBlock {
  kind: 'table';
  rows: TableRow[];
  line: number;
}

export interface TableRow {
  cells: TableCell[];
  /** Marked by the document as a header that repeats on each page. */
  header?: boolean;
  line: number;
}

export interface TableCell {
  /** Paragraphs and line breaks of the cell, in order; empty paragraphs are kept as ''. */
  lines: string[];
  /** List markers of the lines, where the document numbers them automatically. */
  markers?: (string | null)[];
  /** Depths of the lines in lists inside lists, from 0, where the document has such lists. */
  levels?: number[];
  /** Columns that the cell covers. */
  span: number;
  /** The cell continues a vertical merge that began in a row above: its own text is empty. */
  continues?: boolean;
  bold?: boolean;
}
