import { child, textOf, type XmlElement } from '../package/xml-element.ts';
import { formatValue } from './number-format.ts';
import { richText, type Workbook } from './workbook.ts';

/** A formula gives the value that it had when the file was saved. */
export function cellText(cell: XmlElement, workbook: Workbook): string {
  const element = child(cell, 'x:v');
  const value = element ? textOf(element) : '';
  switch (cell.attributes.t) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = child(cell, 'x:is');
      return inline ? richText(inline) : '';
    }
    case 'str':
    case 'e':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d)(T.*)?$/, '$3.$2.$1');
    default: {
      const style = workbook.styles[Number(cell.attributes.s ?? 0)];
      return formatValue(value, style?.format ?? { kind: 'general' }, workbook.from1904);
    }
  }
}

/** «7» of a row's attribute → 6. */
export function position(oneBased: string | undefined): number | undefined {
  const value = Number(oneBased);
  return Number.isInteger(value) && value > 0 ? value - 1 : undefined;
}

/** «$B$7» → row and column from 0; null for what is no address. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]) - 1;
  return row >= 0 ? { row, column: column - 1 } : null;
}
