import { children, type XmlElement } from '../package/xml-element.ts';
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
  const lines: string[] = [];
  const markers: (string | null)[] = [];
  const bold: boolean[] = [];
  const sink: FlowSink = {
    addParagraph(content) {
      const own = content.text.split('\n');
      lines.push(...own);
      markers.push(content.list?.marker ?? null, ...own.slice(1).map(() => null));
      if (content.text.trim() !== '') bold.push(content.bold ?? false);
    },
    addTable(table) {
      for (const { cells } of readRows(table, sink)) cells.forEach(addNested);
    },
    countPage() {},
  };
  function addNested(cell: TableCell): void {
    lines.push(...cell.lines);
    markers.push(...(cell.markers ?? cell.lines.map(() => null)));
    if (cell.lines.some((line) => line.trim() !== '')) bold.push(cell.bold ?? false);
  }
  // The cell itself is read as an inline element, for its own style holds for the text in it.
  const wrapper = { ...element, name: element.name === 'th' ? 'strong' : 'span' };
  readFlow({ name: '#cell', attributes: {}, children: [wrapper] }, sink);
  const isBold = bold.length > 0 && bold.every(Boolean);
  return {
    lines: lines.length > 0 ? lines : [''],
    ...(markers.some((marker) => marker !== null) && { markers }),
    ...(isBold && { bold: true }),
  };
}
