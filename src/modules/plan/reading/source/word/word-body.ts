import type { XmlElement } from '#platform/documents/source/package/xml-element.ts';
import type { PieceReader } from '#platform/documents/source/package/xml-pieces.ts';
import { CellContent } from '../cell-content.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { SourceDocument, TableCell } from '../types.ts';
import type { ListCounters } from './list-counters.ts';
import {
  headingLevel,
  isBold,
  joinParagraphs,
  readParagraph,
  takeListPlace,
  type WordParagraph,
} from './word-paragraph.ts';
import type { WordStyles } from './word-styles.ts';
import { WordTable, wrapped } from './word-table.ts';

/** Puts the paragraphs and table rows of a Word document into blocks, as they are read. */
export class WordBody implements PieceReader {
  readonly pieces = new Set(['w:p', 'w:tr']);
  private readonly builder: DocumentBuilder;
  private readonly styles: WordStyles;
  private readonly counters: ListCounters;
  private table = this.newTable();
  /** A paragraph whose end was deleted, waiting for the one that it goes on in. */
  private unfinished: WordParagraph | null = null;
  private pages = { explicit: 0, rendered: 0 };

  constructor(builder: DocumentBuilder, styles: WordStyles, counters: ListCounters) {
    this.builder = builder;
    this.styles = styles;
    this.counters = counters;
  }

  onOpen(element: XmlElement): void {
    if (element.name === 'w:tbl') this.startTable();
  }

  onClose(name: string): void {
    if (name === 'w:tbl') this.builder.startTable();
  }

  onPiece(piece: XmlElement): void {
    if (piece.name === 'w:tr') this.addRow(piece, this.table);
    else this.addParagraph(piece);
  }

  /** @throws SourceRefused `empty` */
  finish(): SourceDocument {
    if (this.unfinished) this.emit(this.unfinished);
    return this.builder.finish();
  }

  private startTable(): void {
    this.builder.startTable();
    this.table = this.newTable();
  }

  private newTable(): WordTable {
    return new WordTable((cell) => this.cellContent(cell));
  }

  private addRow(row: XmlElement, table: WordTable): void {
    const read = table.row(row);
    if (read) this.builder.addRow(read.cells, read.header);
  }

  private addParagraph(element: XmlElement): void {
    const paragraph = joinParagraphs(this.unfinished, this.paragraph(element));
    this.unfinished = paragraph.runsOn ? paragraph : null;
    if (!paragraph.runsOn) this.emit(paragraph);
  }

  private emit(paragraph: WordParagraph): void {
    for (const box of paragraph.boxes) this.addBox(box);
    const list = takeListPlace(paragraph, this.counters);
    const heading = headingLevel(paragraph);
    const { align } = paragraph.properties;
    this.builder.addParagraph({
      text: paragraph.text,
      ...(heading && { heading }),
      ...(list && { list }),
      ...(isBold(paragraph) && { bold: true }),
      ...(align && { align }),
    });
  }

  /** The approval stamp often stands in a text box: its blocks come before their anchor's text. */
  private addBox(box: XmlElement): void {
    for (const element of wrapped(box, 'w:p', 'w:tbl')) {
      if (element.name === 'w:p') {
        this.emit(this.paragraph(element));
      } else {
        this.builder.startTable();
        const table = this.newTable();
        for (const row of wrapped(element, 'w:tr')) this.addRow(row, table);
        this.builder.startTable();
      }
    }
  }

  private cellContent(cell: XmlElement): Omit<TableCell, 'span'> {
    const content = new CellContent();
    let unfinished: WordParagraph | null = null;
    for (const element of cellParagraphs(cell)) {
      const paragraph: WordParagraph = joinParagraphs(unfinished, this.paragraph(element));
      unfinished = paragraph.runsOn ? paragraph : null;
      if (!unfinished) this.addLines(paragraph, content);
    }
    if (unfinished) this.addLines(unfinished, content);
    return content.finish();
  }

  private addLines(paragraph: WordParagraph, content: CellContent): void {
    for (const box of paragraph.boxes) {
      for (const inner of cellParagraphs(box)) this.addLines(this.paragraph(inner), content);
    }
    const list = takeListPlace(paragraph, this.counters);
    content.add(paragraph.text, list?.marker, isBold(paragraph), list?.level);
  }

  private paragraph(element: XmlElement): WordParagraph {
    const paragraph = readParagraph(element, this.styles);
    const before = Math.max(this.pages.explicit, this.pages.rendered);
    this.pages.explicit += paragraph.pageBreaks;
    this.pages.rendered += paragraph.renderedPageBreaks;
    this.builder.countPages(Math.max(this.pages.explicit, this.pages.rendered) - before);
    return paragraph;
  }
}

/** Paragraphs of a cell, with those of tables inside it in their place. */
function cellParagraphs(cell: XmlElement): XmlElement[] {
  return wrapped(cell, 'w:p', 'w:tbl').flatMap((element) => {
    if (element.name === 'w:p') return [element];
    return wrapped(element, 'w:tr').flatMap((row) => wrapped(row, 'w:tc').flatMap(cellParagraphs));
  });
}
