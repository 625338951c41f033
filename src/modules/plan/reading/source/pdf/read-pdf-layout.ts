import { children, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import { readPieces } from '#platform/documents/source/package/xml-pieces.ts';
import type { ZipArchive } from '#platform/documents/source/package/zip-archive.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { OdtStyles } from '../odt/odt-styles.ts';
import { readOdtText } from '../odt/odt-text.ts';
import { readableSymbols } from '../symbol-fonts.ts';
import type { SourceDocument } from '../types.ts';
import { addShape, emptyPage, type PageShapes } from './page-shapes.ts';
import { printedParagraphs } from './printed-lines.ts';
import { type RuledTable, ruledTables } from './ruled-tables.ts';

const shapes = new Set(
  ['frame', 'line', 'polyline', 'polygon', 'path', 'rect', 'custom-shape', 'g'].map(
    (n) => `draw:${n}`,
  ),
);

/**
 * Reads a PDF that LibreOffice turned into an OpenDocument text: a heap of text frames and lines
 * with their places on the page. Tables are found again by their ruled lines, paragraphs by where
 * the printed lines end.
 * @throws SourceRefused `damaged`, `unpacks-too-large`, `too-many-pages`, `empty`
 */
export async function readPdfLayout(zip: ZipArchive): Promise<SourceDocument> {
  const pages = new Map<number, PageShapes>();
  const styles = new OdtStyles();
  const builder = new DocumentBuilder('odt');
  const textOfFrame = (box: XmlElement) =>
    children(box, 'text:p')
      .map((paragraph) => readableSymbols(readOdtText(paragraph, styles, false).text))
      .join(' ');
  await readPieces(zip.read('content.xml'), {
    pieces: shapes,
    onPiece(shape) {
      const number = Number(shape.attributes['text:anchor-page-number'] ?? 1);
      let page = pages.get(number);
      if (!page) {
        builder.countPages(1);
        page = emptyPage();
        pages.set(number, page);
      }
      addShape(page, shape, textOfFrame);
    },
  });
  let open: RuledTable | null = null;
  for (const [, page] of [...pages].sort(([a], [b]) => a - b)) open = addPage(page, open, builder);
  return builder.finish();
}

/**
 * @param open the table that ended the page before
 * @returns the table that ends this page
 */
function addPage(
  page: PageShapes,
  open: RuledTable | null,
  builder: DocumentBuilder,
): RuledTable | null {
  const { tables, free } = ruledTables(page);
  const left = page.texts.reduce(
    (least, text) => Math.min(least, text.left),
    Number.POSITIVE_INFINITY,
  );
  const right = page.texts.reduce((most, { left, width }) => Math.max(most, left + width), 0);
  const blocks = [...withoutPageNumber(printedParagraphs(free, { left, right })), ...tables];
  let last = open;
  for (const block of blocks.sort((a, b) => a.top - b.top)) {
    if ('text' in block) {
      builder.addParagraph({ text: block.text });
      last = null;
    } else {
      if (!last || !goesOn(last, block)) builder.startTable();
      for (const row of block.rows) builder.addRow(row);
      last = block;
    }
  }
  return last;
}

/** A lone number that opens or ends a page is the page's. */
function withoutPageNumber<T extends { text: string }>(paragraphs: T[]): T[] {
  return paragraphs.filter(
    ({ text }, index) =>
      !((index === 0 || index === paragraphs.length - 1) && /^\d{1,4}$/.test(text.trim())),
  );
}

function goesOn(table: RuledTable, next: RuledTable): boolean {
  return (
    table.edges.length === next.edges.length &&
    table.edges.every((edge, index) => Math.abs(edge - next.edges[index]!) < 0.15)
  );
}
