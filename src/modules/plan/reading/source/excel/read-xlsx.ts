import { readWorkbook } from '#platform/documents/source/excel/workbook.ts';
import type { ZipArchive } from '#platform/documents/source/package/zip-archive.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SourceDocument, TableCell } from '../types.ts';
import { readSheetCells } from './sheet-cells.ts';
import { type GridRow, layOutSheet } from './sheet-grid.ts';

/** Names that Excel and LibreOffice give to sheets themselves. */
const givenName = /^(sheet|аркуш|лист)\s*\d*$/i;

/**
 * Reads a workbook: each visible sheet in order, the lines above its table as paragraphs. The name
 * of a sheet becomes a heading when a person gave it and there are several.
 * @throws SourceRefused `damaged`, `unpacks-too-large`, `too-many-pages`, `empty`
 */
export async function readXlsx(zip: ZipArchive): Promise<SourceDocument> {
  const workbook = await readWorkbook(zip);
  const builder = new DocumentBuilder('xlsx');
  for (const { name, part } of workbook.sheets) {
    const rows = layOutSheet(await readSheetCells(zip.read(part), workbook));
    if (rows.length === 0) continue;
    if (workbook.sheets.length > 1 && !givenName.test(name.trim())) {
      builder.addParagraph({ text: name, heading: 1 });
    }
    addSheet(rows, builder);
  }
  return builder.finish();
}

function addSheet(rows: GridRow[], builder: DocumentBuilder): void {
  const start = tableStart(rows);
  for (const { cells, align } of rows.slice(0, start)) {
    for (const cell of cells.filter(hasText)) {
      builder.addParagraph({
        text: cell.lines.join('\n'),
        ...(cell.bold && { bold: true }),
        ...(align && { align }),
      });
    }
  }
  builder.startTable();
  for (const { cells } of rows.slice(start)) builder.addRow(cells);
  builder.startTable();
}

/**
 * The row where the table begins: the first that has several cells and fills most of the columns.
 * Above it stand the approval stamp and the title. A sheet without such a row is a table whole.
 */
function tableStart(rows: GridRow[]): number {
  const filled = rows.map(({ cells }) => ({
    cells: cells.filter(hasText).length,
    columns: cells.reduce(
      (sum, cell) => sum + (hasText(cell) || cell.continues ? cell.span : 0),
      0,
    ),
  }));
  const widest = filled.reduce((most, { columns }) => Math.max(most, columns), 0);
  const start = filled.findIndex(({ cells, columns }) => cells > 1 && columns >= widest * 0.6);
  return Math.max(start, 0);
}

function hasText(cell: TableCell): boolean {
  return cell.lines.some((line) => line.trim() !== '');
}
