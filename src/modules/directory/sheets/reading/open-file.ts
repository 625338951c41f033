import { convertLegacy } from '#platform/documents/source/convert/convert-legacy.ts';
import { officeKind } from '#platform/documents/source/package/office-kind.ts';
import { openZip } from '#platform/documents/source/package/zip-archive.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import { sniff } from '#platform/documents/source/sniff.ts';
import { AppError } from '#platform/errors.ts';
import { openDelimited } from './read-delimited-rows.ts';
import { openWorkbook } from './read-workbook-rows.ts';
import { type SourceTable, sheetLimits } from './table.ts';

/**
 * Opens a file with rows, by its content: .xlsx, .csv and other delimited text, .xls and .ods by way of LibreOffice.
 * @throws AppError `refused` (`sheets.source.*`) for what can't or mustn't be read
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<SourceTable[]> {
  return refusing(async () => {
    if (bytes.length > sheetLimits.fileBytes)
      throw new SourceRefused('too-large', { limit: sheetLimits.fileBytes / 1024 / 1024 });
    const format = sniff(bytes, fileName);
    if (format === 'text') return [openDelimited(bytes, fileName)];
    if (format === 'zip') return openArchive(bytes);
    if (format === 'xls' || format === 'excel-xml')
      return openArchive(await convertLegacy(bytes, format));
    throw new SourceRefused('unknown-format');
  });
}

async function openArchive(bytes: Uint8Array): Promise<SourceTable[]> {
  const zip = await openZip(bytes);
  const kind = await officeKind(zip);
  if (kind === 'xlsx') return openWorkbook(zip);
  if (kind === 'ods') return openWorkbook(await openZip(await convertLegacy(bytes, 'ods')));
  throw new SourceRefused('unknown-format');
}

/** What the readers of files say against one, as a refusal that the page has a sentence for. */
export async function refusing<R>(read: () => Promise<R>): Promise<R> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    const known = Object.fromEntries(
      Object.entries(error.params).filter(([name]) => name === 'limit' || name === 'format'),
    );
    throw new AppError('refused', { reason: `sheets.source.${error.code}`, params: known });
  }
}
