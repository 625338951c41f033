import { limits } from '#platform/documents/source/limits.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import type { Block, ParagraphBlock, SourceDocument, SourceFormat, TableCell } from './types.ts';

/** What a paragraph is besides its place in the document. */
export type ParagraphContent = Omit<ParagraphBlock, 'kind' | 'line'>;

/**
 * Collects a document's blocks in order, numbers them and counts them against the limits, so that
 * a reader stops as soon as the document is too long.
 * Every method throws `SourceRefused('too-many-pages')` when a limit is passed.
 */
export class DocumentBuilder {
  private readonly format: SourceFormat;
  private readonly blocks: Block[] = [];
  private table: Extract<Block, { kind: 'table' }> | null = null;
  private ordinal = 0;
  private counted = { pages: 0, paragraphs: 0, tableRows: 0, tableCells: 0, characters: 0 };

  constructor(format: SourceFormat) {
    this.format = format;
  }

  /**
   * Adds a paragraph; one without visible text is left out.
   * @param line the line of a text file; the ordinal of the block when not given
   */
  addParagraph(content: ParagraphContent, line?: number): void {
    this.count('paragraphs', 1);
    if (content.text.trim() === '' && !content.list?.marker) return;
    this.count('characters', content.text.length);
    this.table = null;
    this.ordinal += 1;
    this.blocks.push({ kind: 'paragraph', ...content, line: line ?? this.ordinal });
  }

  /** The rows added from here on belong to a new table. */
  startTable(): void {
    this.table = null;
  }

  /** Adds a row to the table that was started, or starts one. A row without cells is left out. */
  addRow(cells: TableCell[], header = false, line?: number): void {
    if (cells.length === 0) return;
    this.count('tableRows', 1);
    this.count('tableCells', cells.length);
    for (const cell of cells) {
      this.count('paragraphs', cell.lines.length > 1 ? cell.lines.length - 1 : 0);
      for (const text of cell.lines) this.count('characters', text.length);
    }
    this.ordinal += 1;
    const at = line ?? this.ordinal;
    if (!this.table) {
      this.table = { kind: 'table', rows: [], line: at };
      this.blocks.push(this.table);
    }
    this.table.rows.push(header ? { cells, header, line: at } : { cells, line: at });
  }

  /** Counts page breaks (only to stop reading a document that is too long). */
  countPages(pages: number): void {
    this.count('pages', pages);
  }

  /** @throws SourceRefused `empty` when the document has no text at all */
  finish(): SourceDocument {
    if (!this.blocks.some(hasText)) throw new SourceRefused('empty');
    return { format: this.format, blocks: this.blocks };
  }

  private count(what: keyof typeof this.counted, by: number): void {
    this.counted[what] += by;
    if (this.counted[what] > limits[what]) {
      throw new SourceRefused('too-many-pages', { limit: limits.pages, what, most: limits[what] });
    }
  }
}

function hasText(block: Block): boolean {
  if (block.kind === 'paragraph') return block.text.trim() !== '';
  return block.rows.some((row) =>
    row.cells.some((cell) => cell.lines.some((line) => line.trim() !== '')),
  );
}
