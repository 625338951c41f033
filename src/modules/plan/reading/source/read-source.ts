import { convertLegacy } from '#platform/documents/source/convert/convert-legacy.ts';
import { limits } from '#platform/documents/source/limits.ts';
import { officeKind } from '#platform/documents/source/package/office-kind.ts';
import { openZip } from '#platform/documents/source/package/zip-archive.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import { type LegacyFormat, sniff } from '#platform/documents/source/sniff.ts';
import { decodeText } from '#platform/documents/source/text/decode-text.ts';
import { readXlsx } from './excel/read-xlsx.ts';
import { decodeHtml, readHtml } from './html/read-html.ts';
import { readOdt } from './odt/read-odt.ts';
import { readPdfLayout } from './pdf/read-pdf-layout.ts';
import { readText } from './text/read-text.ts';
import type { SourceDocument } from './types.ts';
import { readDocx } from './word/read-docx.ts';

export interface ReadOptions {
  /** Whether LibreOffice may be started for old formats; yes when not said. */
  convert?: boolean;
  signal?: AbortSignal;
}

/**
 * Reads a file of any supported format into paragraphs and tables. Nothing in the file is run and
 * nothing outside it is fetched.
 * @param fileName only helps to tell a piece of HTML from text; formats are told by the content
 * @throws SourceRefused with the reason; the abort reason when `signal` is aborted
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  options.signal?.throwIfAborted();
  if (bytes.length > limits.fileBytes) {
    throw new SourceRefused('too-large', { bytes: bytes.length, limit: limits.fileBytes });
  }
  const format = sniff(bytes, fileName);
  switch (format) {
    case 'zip':
      return await readArchive(bytes, options);
    case 'text':
      return readText(decodeText(bytes));
    case 'html':
      return readHtml(decodeHtml(bytes));
    default:
      return await readLegacy(bytes, format, options);
  }
}

/**
 * Reads plain text from the clipboard.
 * @throws SourceRefused `empty`, `too-many-pages`
 */
export function readPastedText(text: string): SourceDocument {
  return readText(text);
}

/**
 * Reads the HTML that Word, Excel or a browser put on the clipboard beside the plain text.
 * @throws SourceRefused `empty`, `too-many-pages`
 */
export function readPastedHtml(html: string): SourceDocument {
  return readHtml(html);
}

async function readArchive(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  const zip = await openZip(bytes, options.signal);
  const kind = await officeKind(zip);
  switch (kind) {
    case 'docx':
      return await readDocx(zip);
    case 'xlsx':
      return await readXlsx(zip);
    case 'odt':
      return await readOdt(zip);
    case 'ods':
      return await readLegacy(bytes, kind, options);
  }
}

async function readLegacy(
  bytes: Uint8Array,
  format: LegacyFormat,
  { convert = true, signal }: ReadOptions,
): Promise<SourceDocument> {
  if (!convert) throw new SourceRefused('legacy-format', { format });
  // What comes out is read as carefully as if it had been uploaded.
  const converted = await convertLegacy(bytes, format, signal);
  if (format === 'pdf') return await readPdfLayout(await openZip(converted, signal));
  return await readArchive(converted, { convert: false, signal });
}
