import { children, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import { CellContent } from '../cell-content.ts';
import { SpanGrid, type SpanningCell } from '../span-grid.ts';
import type { TableCell } from '../types.ts';
import { type FlowSink, readFlow } from './html-flow.ts';
import { isHidden } from './html-style.ts';

const groups = new Set(['thead', 'tbody', 'tfoot']);

/**
 * The rows of a table with merged cells laid out.
 * @param around gets the table's caption
 */
export function* readRows(
  table: XmlElement,
  around: FlowSink,
): Generator<{ cells: TableCell[]; header: boolean }> {
  const grid = new SpanGrid();
  for (const { row, inHead } of tableRows(table, around)) {
    const elements = children(row).filter(({ name }) => name === 'td' || name === 'th');
    const isHead = inHead || (elements.length > 1 && elements.every(({ name }) => name === 'th'));
    yield { cells: grid.row(elements.map(toCell)), header: isHead };
  }
}

function* tableRows(
  table: XmlElement,
  around: FlowSink,
  inHead = false,
): Generator<{ row: XmlElement; inHead: boolean }> {
  for (const element of children(table)) {
    if (isHidden(element)) continue;
    if (element.name === 'tr') yield { row: element, inHead };
    else if (groups.has(element.name)) {
      yield* tableRows(element, around, element.name === 'thead');
    } else if (element.name === 'caption') readFlow(element, around);
  }
}

function toCell(element: XmlElement): SpanningCell {
  return {
    content: cellContent(element),
    columns: Number.parseInt(element.attributes.colspan ?? '1', 10),
    rows: Number.parseInt(element.attributes.rowspan ?? '1', 10) || 1,
  };
}

/** Paragraphs of the cell and of tables inside it as lines. */
function cellContent(element: XmlElement): SpanningCell['content'] {
  const content = new CellContent();
  const sink: FlowSink = {
    addParagraph: ({ text, list, bold }) =>
      content.add(text, list?.marker, bold ?? false, list?.level),
    addTable(table) {
      for (const { cells } of readRows(table, sink)) {
        for (const cell of cells) content.addNested(cell);
      }
    },
    countPage() {},
  };
  // The cell itself is read as an inline element, for its own style holds for the text in it.
  const wrapper = { ...element, name: element.name === 'th' ? 'strong' : 'span' };
  readFlow({ name: '#cell', attributes: {}, children: [wrapper] }, sink);
  return content.finish();
}
