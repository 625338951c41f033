import {
  child,
  children,
  descend,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';
import type { TableCell } from '../types.ts';
import { integer, isOn } from './word-properties.ts';

/** Elements that only wrap rows, cells or paragraphs. */
const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
]);

/** Child elements of these names, also inside content controls and tracked insertions. */
export function wrapped(parent: XmlElement, ...names: string[]): XmlElement[] {
  return children(parent).flatMap((element) => {
    if (names.includes(element.name)) return [element];
    return wrappers.has(element.name) ? wrapped(element, ...names) : [];
  });
}

/** Turns the rows of one table into cells, keeping in mind which vertical merges are open. */
export class WordTable {
  /** Columns covered by merges of the row above: first column → span. */
  private merged = new Map<number, number>();
  private readonly readCell: (cell: XmlElement) => Omit<TableCell, 'span'>;

  /** @param readCell gives the text of a cell */
  constructor(readCell: (cell: XmlElement) => Omit<TableCell, 'span'>) {
    this.readCell = readCell;
  }

  /** The cells of the next row; `null` for a row that was deleted (tracked change). */
  row(row: XmlElement): { cells: TableCell[]; header: boolean } | null {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) return null;
    const cells: TableCell[] = [];
    const merged = new Map<number, number>();
    let column = addGap(cells, integer(child(properties, 'w:gridBefore')) ?? 0);
    for (const element of wrapped(row, 'w:tc')) {
      const own = child(element, 'w:tcPr');
      if (child(own, 'w:cellDel')) continue;
      const span = Math.min(Math.max(integer(child(own, 'w:gridSpan')) ?? 1, 1), 1000);
      const merge = child(own, 'w:vMerge');
      const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const previous = cells.at(-1);
      if (descend(own, 'w:hMerge')?.attributes['w:val'] === 'continue' && previous) {
        previous.span += span;
      } else if (continues && this.merged.get(column) === span) {
        cells.push({ lines: [], span, continues: true });
      } else {
        cells.push({ ...this.readCell(element), span });
      }
      if (merge) merged.set(column, span);
      column += span;
    }
    addGap(cells, integer(child(properties, 'w:gridAfter')) ?? 0);
    this.merged = merged;
    return { cells, header: isOn(child(properties, 'w:tblHeader')) ?? false };
  }
}

/** A row may begin and end with columns in which it has no cell. */
function addGap(cells: TableCell[], columns: number): number {
  if (columns <= 0 || columns > 1000) return 0;
  cells.push({ lines: [''], span: columns });
  return columns;
}
