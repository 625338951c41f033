import { children, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import type { PieceReader } from '#platform/documents/source/package/xml-pieces.ts';
import type { DocumentBuilder, ParagraphContent } from '../document-builder.ts';
import { SpanGrid } from '../span-grid.ts';
import type { SourceDocument } from '../types.ts';
import type { OdtLists, OpenList } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';
import { readOdtRow } from './odt-table.ts';
import { readOdtText } from './odt-text.ts';

/** A paragraph's place in a list; `takes` is false for further paragraphs of the same item. */
interface ListPlace {
  list: OpenList;
  level: number;
  start: number | undefined;
  takes: boolean;
}

/** Gets the paragraphs and the tables of a flow of blocks, in order. */
interface BlockSink {
  addParagraph(content: ParagraphContent): void;
  addTable(table: XmlElement): void;
}

/** Puts the paragraphs and table rows of an OpenDocument text into blocks, as they are read. */
export class OdtBody implements PieceReader {
  readonly pieces = new Set([
    'style:style',
    'text:list-style',
    'text:outline-style',
    'text:tracked-changes',
    'text:p',
    'text:h',
    'text:list',
    'table:table-row',
  ]);
  private readonly builder: DocumentBuilder;
  private readonly styles: OdtStyles;
  private readonly lists: OdtLists;
  private grid = new SpanGrid();
  private inHeader = false;

  constructor(builder: DocumentBuilder, styles: OdtStyles, lists: OdtLists) {
    this.builder = builder;
    this.styles = styles;
    this.lists = lists;
  }

  onOpen({ name }: XmlElement): void {
    if (name === 'table:table') this.startTable();
    if (name === 'table:table-header-rows') this.inHeader = true;
    if (name === 'text:soft-page-break') this.builder.countPages(1);
  }

  onClose(name: string): void {
    if (name === 'table:table') this.builder.startTable();
    if (name === 'table:table-header-rows') this.inHeader = false;
  }

  onPiece(piece: XmlElement): void {
    if (piece.name === 'style:style') this.styles.add(piece);
    else if (piece.name === 'text:list-style' || piece.name === 'text:outline-style') {
      this.lists.addStyle(piece);
    } else if (piece.name === 'table:table-row') this.addRow(piece, this.grid, this.inHeader);
    else if (piece.name !== 'text:tracked-changes') this.readBlock(piece, this.bodySink, null);
  }

  /** @throws SourceRefused `empty` */
  finish(): SourceDocument {
    return this.builder.finish();
  }

  private readonly bodySink: BlockSink = {
    addParagraph: (content) => this.builder.addParagraph(content),
    addTable: (table) => {
      const grid = this.startTable();
      for (const row of rowsOf(table)) this.addRow(row, grid, false);
      this.builder.startTable();
    },
  };

  private startTable(): SpanGrid {
    this.builder.startTable();
    this.grid = new SpanGrid();
    return this.grid;
  }

  private addRow(row: XmlElement, grid: SpanGrid, header: boolean): void {
    const cells = readOdtRow(row, (cell, sink) => this.readBlocks(cell, this.cellSink(sink), null));
    this.builder.addRow(grid.row(cells), header);
  }

  /** A table inside a cell gives its paragraphs to the cell. */
  private cellSink(addParagraph: BlockSink['addParagraph']): BlockSink {
    const sink: BlockSink = {
      addParagraph,
      addTable: (table) => {
        for (const row of rowsOf(table)) {
          for (const cell of children(row, 'table:table-cell')) this.readBlocks(cell, sink, null);
        }
      },
    };
    return sink;
  }

  private readBlocks(parent: XmlElement, sink: BlockSink, place: ListPlace | null): void {
    for (const element of children(parent)) this.readBlock(element, sink, place);
  }

  private readBlock(element: XmlElement, sink: BlockSink, place: ListPlace | null): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.readParagraph(element, sink, place);
        break;
      case 'text:list':
        this.readList(element, sink, place);
        break;
      case 'table:table':
        sink.addTable(element);
        break;
      case 'text:tracked-changes':
        break;
      default:
        this.readBlocks(element, sink, place);
    }
  }

  private readList(element: XmlElement, sink: BlockSink, around: ListPlace | null): void {
    const level = around ? around.level + 1 : 0;
    const list = around ? around.list : this.lists.open(element, this.styleInside(element));
    const ownStyle = element.attributes['text:style-name'];
    if (around && ownStyle) list.style = ownStyle;
    for (const item of children(element)) {
      const start = Number.parseInt(item.attributes['text:start-value'] ?? '', 10);
      const place: ListPlace = {
        list,
        level,
        start: Number.isNaN(start) ? undefined : start,
        takes: item.name === 'text:list-item',
      };
      this.readBlocks(item, sink, place);
    }
  }

  /** The list style that the first paragraph of a list has by its own style. */
  private styleInside(list: XmlElement): string | undefined {
    const first = children(list).flatMap((item) => children(item))[0];
    return first && this.styles.paragraph(first.attributes['text:style-name']).listStyle;
  }

  private readParagraph(element: XmlElement, sink: BlockSink, place: ListPlace | null): void {
    const style = this.styles.paragraph(element.attributes['text:style-name']);
    const read = readOdtText(element, this.styles, style.bold ?? false);
    this.builder.countPages(read.pageBreaks);
    for (const box of read.boxes) this.readBlocks(box, sink, null);
    const heading = element.name === 'text:h' ? headingLevel(element) : undefined;
    const list = this.listPlace(element, place, heading);
    sink.addParagraph({
      text: read.text,
      ...(heading && { heading }),
      ...(list && { list }),
      ...(read.boldCharacters > 0 && read.plainCharacters === 0 && { bold: true }),
      ...(style.align && { align: style.align }),
    });
  }

  private listPlace(element: XmlElement, place: ListPlace | null, heading: number | undefined) {
    if (place) {
      const marker = place.takes ? this.lists.next(place.list, place.level, place.start) : null;
      place.takes = false;
      if (marker === '') return undefined;
      return { level: place.level, marker };
    }
    if (!heading || element.attributes['text:is-list-header'] === 'true') return undefined;
    const marker = this.lists.next(this.lists.outline(), heading - 1);
    return marker ? { level: heading - 1, marker } : undefined;
  }
}

function headingLevel(element: XmlElement): number {
  const level = Number(element.attributes['text:outline-level'] ?? 1);
  return Math.min(Math.max(Math.floor(level) || 1, 1), 9);
}

/** Rows of a table, also those in groups and in the header. */
function rowsOf(table: XmlElement): XmlElement[] {
  return children(table).flatMap((element) => {
    if (element.name === 'table:table-row') return [element];
    return /^table:table-(header-rows|rows|row-group)$/.test(element.name) ? rowsOf(element) : [];
  });
}
