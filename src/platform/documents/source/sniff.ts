import { SourceRefused } from './refusal.ts';

/** Formats that only LibreOffice reads for us. */
const legacyFormats = ['doc', 'xls', 'ods', 'rtf', 'pdf', 'word-xml', 'excel-xml'] as const;
export type LegacyFormat = (typeof legacyFormats)[number];

/** What a file is by its content. */
export type Sniffed = 'zip' | 'html' | 'text' | LegacyFormat;

/** Bytes that are looked at from the beginning. */
const headBytes = 4096;

/**
 * Tells a file's format by its content: names are often wrong (a web page saved as .doc).
 * The name only decides between text and a fragment of HTML, which look alike.
 * @throws SourceRefused `empty`, `encrypted`, `macros`, `unknown-format`
 */
export function sniff(bytes: Uint8Array, fileName: string): Sniffed {
  if (bytes.length === 0) throw new SourceRefused('empty');
  if (startsWith(bytes, [0x50, 0x4b])) {
    // PK 03 04, and PK 05 06 of an archive without a single file.
    if (bytes[2] === 0x03 || bytes[2] === 0x05) return 'zip';
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    return sniffCompound(bytes);
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (isBinary(bytes)) throw new SourceRefused('unknown-format');
  // Without the zeros of UTF-16 the tags can be seen in any encoding.
  const start = head.replace(/\0|^[\xef\xbb\xbf\xfe\xff]+/g, '');
  if (
    /<w:wordDocument|<pkg:package|mso-application progid="Word|<office:document[\s>]/.test(start)
  ) {
    return 'word-xml';
  }
  if (/mso-application progid="Excel/.test(start)) return 'excel-xml';
  if (isHtml(start, fileName)) return 'html';
  // Other XML, and mails and web archives (.mht), would only give their own markup as text.
  if (/^\s*(?:<\?xml\s|MIME-Version:|From: <)/i.test(start))
    throw new SourceRefused('unknown-format');
  return 'text';
}

/** The container of Office 97–2003, and of every Office document with a password. */
function sniffCompound(bytes: Uint8Array): LegacyFormat {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => data.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (has('EncryptedPackage')) throw new SourceRefused('encrypted');
  if (has('_VBA_PROJECT') || has('_VBA_PROJECT_CUR')) throw new SourceRefused('macros');
  if (has('WordDocument')) {
    if (isEncryptedWord(data)) throw new SourceRefused('encrypted');
    return 'doc';
  }
  if (has('Workbook') || has('Book')) return 'xls';
  throw new SourceRefused('unknown-format');
}

/** The flag fEncrypted of the file information block, which opens Word's main stream ([MS-DOC] 2.5.1). */
function isEncryptedWord(data: Buffer): boolean {
  for (let sector = 512; sector + 12 < Math.min(data.length, 1024 * 1024); sector += 512) {
    if (data.readUInt16LE(sector) === 0xa5ec)
      return (data.readUInt16LE(sector + 10) & 0x0100) !== 0;
  }
  return false;
}

/** Control characters that no text holds; the zeros and 0x04 of UTF-16 are looked at in pairs. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let control = 0;
  let zeros = 0;
  let pairs = 0;
  sample.forEach((byte, at) => {
    if (byte === 0) {
      zeros += 1;
      if (sample[at - 1] === 0) pairs += 1;
    } else if (byte < 0x20 && !(byte === 0x04 || (byte >= 0x09 && byte <= 0x0d))) {
      control += 1;
    }
  });
  const isWide =
    (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  // In UTF-16 the low byte of a Cyrillic letter may be any control character.
  if (isWide || looksWide(sample)) return pairs > sample.length * 0.02;
  return zeros > 0 || control > sample.length * 0.01;
}

function looksWide(sample: Uint8Array): boolean {
  let odd = 0;
  let even = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 || byte === 0x04) {
      if (at & 1) odd += 1;
      else even += 1;
    }
  });
  const units = sample.length / 2;
  return Math.max(odd, even) > units * 0.7 && Math.min(odd, even) < units * 0.3;
}

function isHtml(start: string, fileName: string): boolean {
  const lead = start.replace(/^(?:\s+|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (/^<(!doctype html|html|head|body)\b/i.test(lead)) return true;
  const isNamedSo = /\.(html?|xhtml|docx?|xlsx?)$/i.test(fileName);
  return isNamedSo && /^<(meta|style|title|table|div|p|h[1-6]|ul|ol|center|span)\b/i.test(lead);
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
