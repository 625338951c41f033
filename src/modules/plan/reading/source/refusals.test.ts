import { zipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { limits } from '#platform/documents/source/limits.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import {
  docxOf,
  paragraph,
  row,
  xlsxOf,
  zipOf,
} from '../../../../../tests/support/office-files.ts';
import { readPastedHtml, readPastedText, readSource } from './read-source.ts';

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => vi.unstubAllEnvs());

/** The code with which a file is refused; `null` when it is read. */
async function refusal(
  bytes: Uint8Array,
  name = 'plan.docx',
  convert = true,
): Promise<string | null> {
  try {
    await readSource(bytes, name, { convert });
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(SourceRefused);
    return (error as SourceRefused).code;
  }
}

const text = (value: string) => new TextEncoder().encode(value);
const wide = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le'));
const documentPart = (xml: string) => docxOf('', { extra: { 'word/document.xml': xml } });

/** The container of Office 97–2003 with streams of these names in its directory. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((stream, index) => {
    bytes.set(wide(`${stream}\0`), 1024 + index * 128);
  });
  return bytes;
}

/** Sets a field in the archive's directory, of all entries or of the one named. */
function patchDirectory(
  zip: Uint8Array,
  offset: number,
  value: number,
  size: 2 | 4,
  name = '',
): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = 'PK\x01\x02';
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4)) {
    const own = bytes.toString('latin1', at + 46, at + 46 + name.length);
    if (own === name) bytes.writeUIntLE(value, at + offset, size);
  }
  return new Uint8Array(bytes);
}

test('nothing to read', async () => {
  expect(await refusal(new Uint8Array())).toBe('empty');
  expect(await refusal(text(' \n\t\n '), 'plan.txt')).toBe('empty');
  expect(await refusal(docxOf(paragraph(' ')))).toBe('empty');
  expect(await refusal(xlsxOf({ sheets: { Лист1: '<sheetData/>' } }))).toBe('empty');
  expect(() => readPastedText('')).toThrow(SourceRefused);
  expect(() => readPastedHtml('<p></p><script>текст</script>')).toThrow(SourceRefused);
});

test('what is no document', async () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73]);
  expect(await refusal(picture, 'plan.docx')).toBe('unknown-format');
  expect(await refusal(zipOf({ 'readme.txt': 'план' }), 'plan.docx')).toBe('unknown-format');
  expect(await refusal(zipOf({ 'plan.docx': docxOf(paragraph('План')) }), 'plan.docx')).toBe(
    'unknown-format',
  );
  expect(await refusal(compound('PowerPoint Document'), 'plan.doc')).toBe('unknown-format');
  expect(await refusal(text('MIME-Version: 1.0\n\nПлан'), 'plan.doc')).toBe('unknown-format');
  expect(await refusal(text('<?xml version="1.0"?><svg/>'), 'plan.txt')).toBe('unknown-format');
});

test('a file above the limit is not even looked at', async () => {
  expect(await refusal(new Uint8Array(limits.fileBytes + 1))).toBe('too-large');
});

test('damaged archives and parts', async () => {
  const whole = docxOf(paragraph('План роботи').repeat(500));
  expect(await refusal(whole)).toBeNull();
  expect(await refusal(whole.slice(0, whole.length * 0.6))).toBe('damaged');
  expect(await refusal(whole.slice(0, 4))).toBe('damaged');
  expect(await refusal(patchDirectory(whole, 16, 12345, 4))).toBe('damaged');
  expect(await refusal(documentPart('<w:document'))).toBe('damaged');
  expect(await refusal(documentPart('<a><b></a>'))).toBe('damaged');
  expect(await refusal(zipOf({ '[Content_Types].xml': '<Types/>' }))).toBe('damaged');
});

test('a bomb is refused by what its directory declares', async () => {
  const spaces = new Uint8Array(8 * 1024 * 1024).fill(0x20);
  expect(await refusal(docxOf('', { extra: { 'word/document.xml': spaces } }))).toBe(
    'unpacks-too-large',
  );
});

test('a bomb that declares little is stopped by what it unpacks to', async () => {
  const zip = docxOf(paragraph('План роботи').repeat(5000));
  const lying = patchDirectory(zip, 24, 400, 4, 'word/document.xml');
  expect(await refusal(lying)).toBe('unpacks-too-large');
});

test('an archive of thousands of entries, and one entry twice', async () => {
  const many = Object.fromEntries(
    Array.from({ length: limits.entries + 1 }, (_, index) => [`${index}.xml`, new Uint8Array()]),
  );
  expect(await refusal(zipSync(many))).toBe('unpacks-too-large');
  const twice = Buffer.from(docxOf(paragraph('План'), { extra: { 'word/styles.xmX': '<a/>' } }));
  for (let at = twice.indexOf('styles.xmX'); at >= 0; at = twice.indexOf('styles.xmX', at)) {
    twice.write('styles.xml', at);
  }
  expect(await refusal(new Uint8Array(twice))).toBe('damaged');
});

test('XML that expands, fetches or nests without end', async () => {
  const laughs = `<!DOCTYPE a [<!ENTITY a "ха"><!ENTITY b "${'&a;'.repeat(10)}">]><a>&b;</a>`;
  expect(await refusal(documentPart(laughs))).toBe('damaged');
  const fetching = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>';
  expect(await refusal(documentPart(fetching))).toBe('damaged');
  expect(await refusal(documentPart('<a>&unknown;</a>'))).toBe('damaged');
  expect(await refusal(documentPart('<a>'.repeat(100_000)))).toBe('damaged');
  const sharedStrings = xlsxOf({ sheets: { Лист1: '<sheetData/>' }, strings: '&lol;' });
  expect(await refusal(sharedStrings)).toBe('damaged');
});

test('passwords', async () => {
  expect(await refusal(compound('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted');
  expect(await refusal(patchDirectory(docxOf(paragraph('План')), 8, 1, 2))).toBe('encrypted');
  const word = compound('WordDocument');
  word.set([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0x00, 0x01], 512);
  expect(await refusal(word)).toBe('encrypted');
  const openDocument = zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
  });
  expect(await refusal(openDocument, 'plan.odt')).toBe('encrypted');
});

test('macros, whatever the name says', async () => {
  const enabled = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  expect(await refusal(docxOf(paragraph('План'), { type: enabled }))).toBe('macros');
  const project = { 'word/vbaProject.bin': new Uint8Array(16) };
  expect(await refusal(docxOf(paragraph('План'), { extra: project }))).toBe('macros');
  expect(await refusal(compound('WordDocument', '_VBA_PROJECT'))).toBe('macros');
  const basic = zipOf({ mimetype: '', 'Basic/Standard/Module1.xml': '<a/>' });
  expect(await refusal(basic, 'plan.odt')).toBe('macros');
});

test('documents of thousands of pages', async () => {
  const page = '<w:p><w:r><w:t>сторінка</w:t><w:br w:type="page"/></w:r></w:p>';
  expect(await refusal(docxOf(page.repeat(limits.pages)))).toBeNull();
  expect(await refusal(docxOf(page.repeat(2_000)))).toBe('too-many-pages');
  expect(await refusal(docxOf(paragraph('абзац').repeat(limits.paragraphs + 1)))).toBe(
    'too-many-pages',
  );
  const rows = row(paragraph('1'), paragraph('')).repeat(limits.tableRows + 1);
  expect(await refusal(docxOf(`<w:tbl>${rows}</w:tbl>`))).toBe('too-many-pages');
  expect(await refusal(text('слово '.repeat(limits.characters / 5)), 'plan.txt')).toBe(
    'too-many-pages',
  );
  expect(await refusal(text('\t'.repeat(limits.tableCells)), 'plan.tsv')).toBe('too-many-pages');
  expect(await refusal(text('сторінка\f'.repeat(2_000)), 'plan.txt')).toBe('too-many-pages');
  expect(await refusal(text(`<html>${'<p>'.repeat(limits.pieceNodes + 1)}`))).toBe(
    'too-many-pages',
  );
});

test('line breaks without end, and a page that opens elements without end', async () => {
  const breaks = text('\n'.repeat(limits.characters * 2 + 1));
  expect(await refusal(breaks, 'plan.txt')).toBe('too-many-pages');
  expect(await refusal(text(`<html>${'<b>'.repeat(100_000)}`))).toBe('damaged');
});

test('a sheet that is merged or filled to its very end', async () => {
  const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>план</t></is></c>`;
  const merged = `<sheetData><row r="1">${cell('A1')}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
  expect(await refusal(xlsxOf({ sheets: { Лист1: merged } }))).toBeNull();
  const columns = Array.from(
    { length: limits.columns + 1 },
    () => '<c t="inlineStr"><is><t>1</t></is></c>',
  );
  const wideSheet = `<sheetData><row r="1">${columns.join('')}</row></sheetData>`;
  expect(await refusal(xlsxOf({ sheets: { Лист1: wideSheet } }))).toBe('too-many-pages');
});

test('old formats without a converter, or where it must not be used', async () => {
  expect(await refusal(text('{\\rtf1 План}'), 'plan.rtf', false)).toBe('legacy-format');
  expect(await refusal(compound('Workbook'), 'plan.xls', false)).toBe('legacy-format');
  const excel = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>';
  expect(await refusal(text(excel), 'plan.xls', false)).toBe('legacy-format');
  vi.stubEnv('PATH', '');
  expect(await refusal(text('{\\rtf1 План}'), 'plan.rtf')).toBe('no-converter');
  expect(await refusal(text('%PDF-1.7\n'), 'plan.pdf')).toBe('no-converter');
  expect(await refusal(compound('WordDocument'), 'plan.doc')).toBe('no-converter');
});

test('reading ends when it is called off', async () => {
  const called = AbortSignal.abort(new Error('called off'));
  await expect(
    readSource(docxOf(paragraph('План')), 'plan.docx', { signal: called }),
  ).rejects.toThrow('called off');
});
