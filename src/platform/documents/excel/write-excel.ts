import type { Cell, CellObject, Row } from 'write-excel-file/node';
import { cleanText } from '../paper/text.ts';
import { chartFeature } from './chart-feature.ts';
import { listFeature } from './list-feature.ts';
import type { CellValue, Sheet, SheetColumn, Workbook } from './workbook.ts';

/** Excel's own limit of a cell's text. */
const longestText = 32_767;
/** Points; the tallest is Excel's limit. */
const lineHeight = 15;
const tallestRow = 409;
/** Words don't fill their lines: a text takes so much more room than its letters. */
const widening = 1.12;
/** Opens a formula when such a text is typed again, so these cells are formatted as text. */
const formulaLike = /^[=+\-@\t\r]/u;

/**
 * Makes lists into an Excel workbook (.xlsx): header frozen and filtered, dates as dates,
 * texts as texts (none is ever a formula).
 *
 * @returns the file's bytes
 */
export async function writeExcel(workbook: Workbook): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const names = sheetNames(workbook.sheets);
  const sheets = workbook.sheets.map((sheet, i) => ({
    data: [headerRow(sheet), ...sheet.rows.map((row, at) => bodyRow(sheet, row, at))],
    sheet: names[i] ?? '',
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  const features = [await listFeature(workbook.sheets), chartFeature(workbook.sheets, names)];
  return writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11, features }).toBuffer();
}

function headerRow(sheet: Sheet): Row {
  const height = rowHeight(
    sheet,
    sheet.columns.map(({ header }) => header),
  );
  return sheet.columns.map(({ header }) => ({
    height,
    value: cleanText(header),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#EDEFF2',
    borderStyle: 'thin',
    borderColor: '#9AA3AD',
  }));
}

function bodyRow(sheet: Sheet, row: readonly CellValue[], at: number): Row {
  const isBold = sheet.boldRows?.includes(at) ?? false;
  const height = rowHeight(sheet, row);
  return sheet.columns.map((column, i) => bodyCell(row[i] ?? null, column, isBold, height));
}

/** Points. Not every program fits the height of a row to wrapped text by itself. */
function rowHeight(sheet: Sheet, row: readonly CellValue[]): number {
  const lines = sheet.columns.map(({ width }, i) => {
    const value = row[i];
    if (typeof value !== 'string') return 1;
    return value
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * widening) / width)), 0);
  });
  return Math.min(tallestRow, Math.max(...lines) * lineHeight);
}

function bodyCell(value: CellValue, column: SheetColumn, isBold: boolean, height: number): Cell {
  const look: CellObject = {
    height,
    alignVertical: 'top',
    wrap: true,
    borderStyle: 'thin',
    borderColor: '#C9CED4',
    ...(column.align ? { align: column.align } : {}),
    ...(isBold ? { fontWeight: 'bold' as const } : {}),
  };
  if (value === null || value === '') return { ...look, value: undefined };
  if (typeof value === 'number') return { ...look, value, type: Number };
  if (typeof value === 'object') {
    return {
      ...look,
      value: new Date(`${value.date}T00:00:00Z`),
      type: Date,
      format: 'dd.mm.yyyy',
    };
  }
  const text = cleanText(value).slice(0, longestText);
  return { ...look, value: text, type: String, ...(formulaLike.test(text) ? { format: '@' } : {}) };
}

/** Names that Excel takes: up to 31 characters, none of `[]:*?/\`, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, i) => {
    const clean = cleanText(name)
      .replace(/[[\]:*?/\\\n]/gu, ' ')
      .replace(/^'+|'+$/gu, '')
      .trim();
    let unique = clean.slice(0, 31) || String(i + 1);
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      unique = `${clean.slice(0, 27)} ${n}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
