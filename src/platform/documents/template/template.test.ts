import { Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from './fill-template.ts';
import { inspectTemplate, templateLimit } from './inspect-template.ts';
import { zipFiles } from './zip-files.ts';

/** A form with a name that Word has cut into pieces, as it does, and one in the footer. */
async function form(...lines: string[]): Promise<Uint8Array> {
  const pieces = [new TextRun('{ко'), new TextRun({ text: 'му}', bold: true })];
  const children = [
    new Paragraph({ children: pieces }),
    ...lines.map((line) => new Paragraph(line)),
  ];
  const footers = { default: new Footer({ children: [new Paragraph('{Центр}')] }) };
  return Packer.toBuffer(new Document({ sections: [{ footers, children }] }));
}

const xmlOf = (bytes: Uint8Array, part: RegExp) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => part.test(name))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('');

const refusal = (bytes: Uint8Array, name = 'a.docx') =>
  inspectTemplate(bytes, name).then(
    () => 'none',
    (error: { code: string }) => error.code,
  );

describe('a form in Word', () => {
  it('names its places, also in the footer, and what is not a plain place', async () => {
    expect(await inspectTemplate(await form('{За що}', '{#рядки}{/рядки}'), 'a.docx')).toEqual([
      'кому',
      'за_що',
      '#рядки',
      '/рядки',
      'центр',
    ]);
  });

  it('takes texts as texts and leaves places without a value empty', async () => {
    const filled = await fillTemplate(await form('[{За що}]'), {
      кому: '</w:t><w:b/> & «Олені»\u0001',
      центр: '{кому}',
    });
    const text = xmlOf(filled, /document\.xml$/);
    expect(text).toContain('&lt;/w:t&gt;&lt;w:b/&gt; &amp; «Олені»');
    expect(text).toContain('[');
    expect(text).not.toContain('{');
    expect(xmlOf(filled, /footer1\.xml$/)).toContain('{кому}');
  });

  it('carries the QR code as a picture that is described', async () => {
    const filled = await fillTemplate(await form('{qr}'), {
      qr: { qr: 'https://example.org/c/1', alt: 'Код' },
    });
    expect(Object.keys(unzipSync(filled)).filter((name) => /\.png$/.test(name))).toHaveLength(1);
    expect(xmlOf(filled, /document\.xml$/)).toContain('Код');
  });

  it('stands with others in one archive, two of one name apart', async () => {
    const bytes = new Uint8Array([1, 2]);
    const names = ['а.docx', 'а.docx', 'б.docx'];
    const files = unzipSync(await zipFiles(names.map((name) => ({ name, bytes }))));
    expect(Object.keys(files)).toEqual(['а.docx', 'а (2).docx', 'б.docx']);
    expect(files['б.docx']).toEqual(bytes);
  });

  it('is refused with macros, embedded objects, as another file, damaged, too large', async () => {
    const parts = unzipSync(await form());
    const withPart = (name: string) => zipSync({ ...parts, [name]: new Uint8Array(8) });
    expect(await refusal(withPart('word/vbaProject.bin'))).toBe('macros');
    expect(await refusal(withPart('word/embeddings/oleObject1.bin'))).toBe('macros');
    expect(await refusal(new TextEncoder().encode('Просто текст'))).toBe('unknown-format');
    expect(await refusal((await form()).subarray(0, 900))).toBe('damaged');
    expect(await refusal(new Uint8Array(templateLimit + 1))).toBe('too-large');
    expect(await refusal(new Uint8Array())).toBe('empty');
  });
});
