import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { safeFileName } from './file-name.ts';
import { sniffMediaType } from './sniff.ts';

const text = (value: string) => new TextEncoder().encode(value);
const hex = (value: string) => Uint8Array.from(Buffer.from(value.replaceAll(' ', ''), 'hex'));
const office = 'application/vnd.openxmlformats-officedocument';

/** A package with one stored part, as OpenDocument and ASiC begin. */
function storedZip(name: string, content: string): Uint8Array {
  const file = Buffer.from(name);
  const data = Buffer.from(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(data.length, 24);
  central.writeUInt16LE(file.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + file.length, 12);
  end.writeUInt32LE(30 + file.length + data.length, 16);
  return new Uint8Array(Buffer.concat([local, file, data, central, file, end]));
}

describe('sniffMediaType', () => {
  it('knows documents by what is inside, not by their names', async () => {
    const word = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('а')] }] }),
    );
    expect(await sniffMediaType(word, 'план.xlsx')).toBe(`${office}.wordprocessingml.document`);
    const sheet = await writeExcelFile([[{ value: 'а' }]]).toBuffer();
    expect(await sniffMediaType(sheet, 'план')).toBe(`${office}.spreadsheetml.sheet`);
  });

  it.each([
    ['text', 'application/vnd.oasis.opendocument.text'],
    ['a signed container', 'application/vnd.etsi.asic-e+zip'],
  ])('knows %s by its mimetype', async (_, type) => {
    // The part after «mimetype» begins with PK as in every package; here it is the list of parts.
    expect(await sniffMediaType(storedZip('mimetype', type), 'а.zip')).toBe(type);
  });

  it.each([
    ['application/pdf', text('%PDF-1.7\n…'), 'a'],
    ['image/png', hex('89504e470d0a1a0a00'), 'a'],
    ['image/jpeg', hex('ffd8ffe000'), 'a'],
    ['application/rtf', text('{\\rtf1 a}'), 'a.doc'],
    ['application/msword', hex('d0cf11e0a1b11ae100'), 'a.DOC'],
    ['application/pkcs7-signature', hex('30820a00 06092a864886f70d010702 a0'), 'a.p7s'],
    ['text/plain', text('Нотатки'), 'a.txt'],
    ['text/plain', hex('cfebe0ed20f0eee1eef2e8'), 'старе.txt'],
    ['text/plain', hex('fffe1f043b04300400000400'), 'юнікод.txt'],
    ['text/csv', text('а;б'), 'a.csv'],
    ['text/html', text('  <!DOCTYPE html><p>а'), 'a.txt'],
    ['text/html', text('<svg onload="x()">'), 'a.png'],
  ])('%s', async (type, bytes, name) => {
    expect(await sniffMediaType(bytes, name)).toBe(type);
  });

  it.each([
    ['a program', hex('4d5a90000300'), 'план.docx'],
    ['an ELF program', hex('7f454c4602'), 'a.pdf'],
    ['a package that is nothing known', storedZip('a.exe', 'x'), 'a.docx'],
    ['a document with macros', storedZip('word/vbaProject.bin', 'x'), 'a.docx'],
    ['a damaged package', hex('504b0304ffff'), 'a.docx'],
    ['an unknown mimetype', storedZip('mimetype', 'application/epub+zip'), 'a.epub'],
    ['an old container that its name does not explain', hex('d0cf11e0a1b11ae100'), 'a.msi'],
  ])('refuses %s', async (_, bytes, name) => {
    expect(await sniffMediaType(bytes, name)).toBeNull();
  });
});

describe('safeFileName', () => {
  it.each([
    ['План на 2026 рік.docx', `${office}.wordprocessingml.document`, 'План на 2026 рік.docx'],
    ['C:\\Users\\x\\фото.JPEG', 'image/jpeg', 'фото.JPEG'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['план\u202Excod.exe', 'application/pdf', 'планxcod.exe.pdf'],
    ['a\r\nSet-Cookie: x.txt', 'text/plain', 'aSet-Cookie_ x.txt'],
    ['...', 'image/png', 'file.png'],
  ] as const)('%s', (name, type, expected) => {
    expect(safeFileName(name, type)).toBe(expected);
  });

  it('shortens without losing the extension', () => {
    const name = safeFileName(`${'ї'.repeat(500)}.pdf`, 'application/pdf');
    expect(name).toHaveLength(200);
    expect(name.endsWith('ї.pdf')).toBe(true);
  });
});
