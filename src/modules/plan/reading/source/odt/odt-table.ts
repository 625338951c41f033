import { limits } from '#platform/documents/source/limits.ts';
import { children, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import { CellContent } from '../cell-content.ts';
import type { ParagraphContent } from '../document-builder.ts';
import type { SpanningCell } from '../span-grid.ts';

/** Reads the blocks of a cell and gives each paragraph to `add`. */
type ReadCell = (cell: XmlElement, add: (content: ParagraphContent) => void) => void;

/** The cells that begin in a row; those covered by a merge are left to the grid. */
export function readOdtRow(row: XmlElement, readCell: ReadCell): SpanningCell[] {
  return children(row, 'table:table-cell').flatMap((cell) => {
    const read: SpanningCell = {
      content: cellContent(cell, readCell),
      columns: count(cell.attributes['table:number-columns-spanned']),
      rows: count(cell.attributes['table:number-rows-spanned']),
    };
    const repeated = count(cell.attributes['table:number-columns-repeated']);
    return Array.from({ length: Math.min(repeated, limits.columns) }, () => read);
  });
}

function cellContent(cell: XmlElement, readCell: ReadCell): SpanningCell['content'] {
  const content = new CellContent();
  readCell(cell, ({ text, list, bold }) =>
    content.add(text, list?.marker, bold ?? false, list?.level),
  );
  return content.finish();
}

function count(attribute: string | undefined): number {
  return Math.max(Number.parseInt(attribute ?? '1', 10) || 1, 1);
}
