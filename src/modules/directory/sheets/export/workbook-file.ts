import { createHash } from 'node:crypto';
import type { CellValue } from '#platform/documents/excel/workbook.ts';
import { writeExcel } from '#platform/documents/excel/write-excel.ts';
import type { FileContent } from '#platform/files/read-file.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as a file that is handed out. */
export async function workbookFile(
  name: string,
  sheets: readonly {
    name: string;
    headers: readonly string[];
    widths?: readonly number[];
    rows: CellValue[][];
  }[],
): Promise<FileContent> {
  const bytes = await writeExcel({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.headers.map((header, at) => ({ header, width: sheet.widths?.[at] ?? 18 })),
      rows: sheet.rows,
    })),
  });
  return {
    name,
    mediaType: workbookType,
    bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}
