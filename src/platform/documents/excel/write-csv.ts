import { cleanText } from '../paper/text.ts';
import type { CellValue, Sheet } from './workbook.ts';

/** Opens a formula in whichever program reads the file; an apostrophe before it makes it a text. */
const formulaLike = /^[=+\-@\t\r]/u;
/** The same behind a sign that ends a cell elsewhere: Excel in Ukrainian splits lines at semicolons, and then reads no quotes. */
const formulaWithin = /([;\n]\s*)(?=[=+\-@])/gu;

/**
 * Makes a list into comma-separated text (RFC 4180, UTF-8 with a byte order mark, so that Excel reads
 * Cyrillic letters). Dates are `YYYY-MM-DD`; no cell is ever a formula.
 *
 * @returns the file's bytes
 */
export function writeCsv(sheet: Sheet): Uint8Array {
  const lines = [sheet.columns.map(({ header }) => header), ...sheet.rows];
  const text = lines.map((row) => row.map(csvCell).join(',')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.date;
  const text = cleanText(value);
  const safe = (formulaLike.test(text) ? `'${text}` : text).replaceAll(formulaWithin, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
