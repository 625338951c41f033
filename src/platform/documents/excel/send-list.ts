import { createHash } from 'node:crypto';
import { sendFile } from '../../files/send-file.ts';
import { renderWorkbook } from '../render/render.ts';
import type { Sheet } from './workbook.ts';
import { writeCsv } from './write-csv.ts';
import { writeExcel } from './write-excel.ts';

/** Rows from which a workbook is made beside the program, in the process of papers, so that nobody waits for it. */
const long = 2_000;
const excelOf = (sheet: Sheet) =>
  (sheet.rows.length < long ? writeExcel : renderWorkbook)({ sheets: [sheet] });

/** The reply that hands out a list as a file. @param format a foreign one is 404 · @param sheet its name names the file */
export async function sendList(format: string, sheet: Sheet): Promise<Response> {
  if (format !== 'xlsx' && format !== 'csv') return new Response(null, { status: 404 });
  const bytes = format === 'csv' ? writeCsv(sheet) : await excelOf(sheet);
  return sendFile({
    name: `${sheet.name}.${format}`,
    mediaType:
      format === 'csv'
        ? 'text/csv'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
  });
}
