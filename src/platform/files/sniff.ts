import { extname } from 'node:path';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { extensions, isMediaType, type MediaType } from './media-types.ts';

const fromBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/**
 * Tells what bytes are by their content; the name is trusted only to tell apart what the content
 * can't (kinds of text, old Office), and what a browser declares is not asked at all.
 *
 * @returns null for what may not be kept: unknown, damaged, with macros, a program.
 */
export async function sniffMediaType(bytes: Uint8Array, name: string): Promise<MediaType | null> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const starts = (hex: string, at = 0) =>
    head.subarray(at, at + hex.length / 2).equals(Buffer.from(hex, 'hex'));

  if (head.includes('%PDF-')) return 'application/pdf';
  if (starts('89504e470d0a1a0a')) return 'image/png';
  if (starts('ffd8ff')) return 'image/jpeg';
  if (starts('52494646') && starts('57454250', 8)) return 'image/webp';
  if (starts('7b5c727466')) return 'application/rtf';
  if (starts('504b0304')) return sniffZip(bytes);
  if (starts('d0cf11e0a1b11ae1')) return oldOffice(name);
  // DER: a sequence that begins with the object identifier of signed data, 1.2.840.113549.1.7.2.
  if (starts('30') && head.includes(Buffer.from('06092a864886f70d010702', 'hex')))
    return 'application/pkcs7-signature';
  return sniffText(bytes, name);
}

/** Office documents are told by the parts that they must have, OpenDocument and ASiC by their `mimetype`. */
async function sniffZip(bytes: Uint8Array): Promise<MediaType | null> {
  const names = await entryNames(bytes).catch(() => null);
  if (!names || names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  if (names[0] === 'mimetype') {
    // Stored first and uncompressed, so that it begins at byte 38 of the file.
    const declared = Buffer.from(bytes.subarray(38, 38 + 100)).toString('latin1');
    return (
      Object.keys(extensions)
        .filter(isMediaType)
        .find((type) => declared.startsWith(`${type}PK`)) ?? null
    );
  }
  const office = 'application/vnd.openxmlformats-officedocument';
  if (names.includes('word/document.xml')) return `${office}.wordprocessingml.document`;
  if (names.includes('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`;
  if (names.includes('ppt/presentation.xml')) return `${office}.presentationml.presentation`;
  return null;
}

const mostEntries = 10_000;

/** Reads the list of a package's parts; nothing is unpacked. */
async function entryNames(bytes: Uint8Array): Promise<string[]> {
  const zip = await fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
  });
  if (zip.entryCount > mostEntries) throw new RangeError('too many parts');
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      names.push(entry.fileName);
      zip.readEntry();
    });
    zip.on('end', () => resolve(names));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function oldOffice(name: string): MediaType | null {
  const byExtension: Record<string, MediaType> = {
    '.doc': 'application/msword',
    '.xls': 'application/vnd.ms-excel',
    '.ppt': 'application/vnd.ms-powerpoint',
  };
  return byExtension[extname(name).toLowerCase()] ?? null;
}

/** Any text without control characters, whatever its encoding: old files come in Windows-1251. */
function sniffText(bytes: Uint8Array, name: string): MediaType | null {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && bytes.some(isControl)) return null;
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replaceAll('\0', '');
  const extension = extname(name).toLowerCase();
  if (/<(!doctype html|html|head|body|script|svg)\b/i.test(start) || /^\.x?html?$/.test(extension))
    return 'text/html';
  return extension === '.csv' ? 'text/csv' : 'text/plain';
}

/** Tab, line feed, form feed, carriage return and the end-of-file mark of DOS are met in honest texts. */
function isControl(byte: number): boolean {
  return byte < 32 && ![9, 10, 12, 13, 26].includes(byte);
}
