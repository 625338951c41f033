import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Block } from '../paper/paper.ts';
import { unzipped } from '../testing/read-zip.ts';
import { hostile, hostilePaper, paperOf } from '../testing/samples.ts';
import { writeWord } from './write-word.ts';

function soffice(): string | null {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

async function partsOf(docx: Uint8Array): Promise<Map<string, string>> {
  const parts = await unzipped(docx);
  for (const [name, xml] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(xml).close();
  }
  return parts;
}

test('every text is kept letter by letter, and every part is well-formed XML', async () => {
  const docx = await writeWord(hostilePaper());
  await partsOf(docx);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  for (const text of hostile) expect(value.split(text).length, text).toBeGreaterThanOrEqual(10);
});

test('any text at all becomes well-formed XML', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const blocks: Block[] = [
        { kind: 'text', style: 'body', text: [{ text, link: `https://example.org/${text}` }] },
        { kind: 'table', columns: [{ width: 1 }], header: [], rows: [{ cells: [{ text }] }] },
      ];
      await partsOf(await writeWord({ ...paperOf(blocks), title: text, author: text }));
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('a dangerous address is printed and not linked', async () => {
  const text = [
    { text: 'а', link: 'javascript:alert(1)' },
    { text: 'б', link: 'https://example.org/x' },
  ];
  const parts = await partsOf(await writeWord(paperOf([{ kind: 'text', style: 'body', text }])));
  const links = parts.get('word/_rels/document.xml.rels') ?? '';
  expect(links).toContain('https://example.org/x');
  expect(links).not.toContain('javascript');
});

test('the contents are filled in with pages, so that Word needn’t ask to update them', async () => {
  const chapters = ['Перший розділ', 'Другий розділ', 'Третій розділ'];
  const blocks: Block[] = [
    { kind: 'contents', title: 'ЗМІСТ' },
    ...chapters.flatMap((text): Block[] => [
      { kind: 'pageBreak' },
      { kind: 'heading', level: 1, text },
      { kind: 'heading', level: 3, text: 'Поза змістом' },
    ]),
  ];
  const docx = await writeWord(paperOf(blocks));
  const xml = (await partsOf(docx)).get('word/document.xml') ?? '';
  expect(xml).not.toContain('w:dirty');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  const lines = value.split('\n').filter((line) => /розділ\s*\d/.test(line));
  expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
    'Перший розділ 2',
    'Другий розділ 3',
    'Третій розділ 4',
  ]);
});

test('header rows repeat and rows under a merged cell leave it out', async () => {
  const docx = await writeWord(
    paperOf([
      {
        kind: 'table',
        columns: [{ width: 1 }, { width: 2 }, { width: 1 }],
        header: [{ cells: [{ text: 'А' }, { text: 'Б', span: 2 }] }],
        rows: [
          { cells: [{ text: '1', rows: 2 }, { text: 'а' }, { text: 'б', rows: 2 }] },
          { cells: [{ text: 'в' }], joined: true },
        ],
      },
    ]),
  );
  const xml = (await partsOf(docx)).get('word/document.xml') ?? '';
  expect(xml.match(/<w:tblHeader\b/g)).toHaveLength(1);
  expect(xml.match(/<w:vMerge w:val="restart"/g)).toHaveLength(2);
  expect(xml.match(/<w:vMerge w:val="continue"/g)).toHaveLength(2);
  expect(xml.match(/<w:gridSpan w:val="2"/g)).toHaveLength(1);
});

test.skipIf(soffice() === null)(
  'LibreOffice opens it and breaks its pages',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paper-'));
    try {
      const chapter = (at: number): Block[] => [
        { kind: 'heading', level: 1, text: `Глава ${at}` },
        ...Array.from(
          { length: 30 },
          (): Block => ({ kind: 'text', style: 'body', text: 'Рядок.' }),
        ),
      ];
      writeFileSync(
        join(folder, 'a.docx'),
        await writeWord(paperOf([...chapter(1), ...chapter(2)])),
      );
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
        { stdio: 'ignore' },
      );
      const document = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'a.pdf'))));
      const { text } = await extractText(document, { mergePages: false });
      expect(text.length).toBeGreaterThan(1);
      expect(text[0]).toContain('Глава 1');
      expect(text.join(' ')).toContain('Глава 2');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
