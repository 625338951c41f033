import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Block, PaperRow } from '../paper/paper.ts';
import { hostile, hostilePaper, paperOf } from '../testing/samples.ts';
import { headingPages, writePdf } from './write-pdf.ts';

async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const mark = await document.getMarkInfo();
  const { info } = await document.getMetadata();
  return { pages: text, mark, info: info as Record<string, unknown> };
}

/** Lines are broken and hyphenated on paper; letters stay in their order. */
const letters = (text: string) => text.replace(/[\s\u00ad-]/g, '');

test('no text is read as markup, wherever it stands', async () => {
  const { pages, info } = await read(await writePdf(hostilePaper()));
  const printed = letters(pages.join(''));
  for (const text of hostile) {
    const times = printed.split(letters(text)).length - 1;
    // Title, heading and its line of the contents, bold and plain text, table header, two cells with
    // a line of the contents for one, post and name.
    expect(times, text).toBeGreaterThanOrEqual(10);
  }
  expect(info.Title).toContain(hostile[0]);
}, 20_000);

test('any text at all becomes a file, also with characters that the typeface lacks', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(word, word, async (a, b) => {
      const blocks: Block[] = [
        { kind: 'text', style: 'listItem', text: a },
        {
          kind: 'table',
          columns: [{ width: 1 }, { width: 1 }],
          header: [],
          rows: [{ cells: [{ text: a }, { text: b }] }],
        },
      ];
      const pdf = await writePdf({ ...paperOf(blocks), title: b });
      expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('letters of a script that the typeface lacks are boxes, and never abort the program', async () => {
  const text = 'Олег ٿ﹠ ﻧ𞺑 ߥߺ Տիգրան \u202eабв';
  const pdf = await writePdf(paperOf([{ kind: 'text', style: 'body', text }]));
  const { pages } = await read(pdf);
  expect(pages.join('').trim()).toBe('Олег □﹠ □□ □□ □□□□□□ абв');
});

test('an emoji costs the conformance to PDF/UA, not the tags', async () => {
  const plain = await writePdf(paperOf([{ kind: 'text', style: 'body', text: 'Готово' }]));
  const emoji = await writePdf(paperOf([{ kind: 'text', style: 'body', text: 'Готово ✅🎉' }]));
  const conforms = (pdf: Uint8Array) =>
    Buffer.from(pdf).toString('latin1').includes('pdfuaid:part');
  expect([conforms(plain), conforms(emoji)]).toEqual([true, false]);
  expect((await read(emoji)).mark?.Marked).toBe(true);
});

test('the file is tagged for screen readers, has a title and embeds its typeface', async () => {
  const pdf = await writePdf(paperOf([{ kind: 'text', style: 'body', text: 'Ґанок і їжак' }]));
  const { mark, info, pages } = await read(pdf);
  expect(mark?.Marked).toBe(true);
  expect(info.Title).toBe('Проба');
  expect(pages.join('')).toContain('Ґанок і їжак');
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/FontName ?\/[A-Z]{6}\+Tinos/);
});

test('pages of headings are those on which their words are printed', async () => {
  const chapters = Array.from({ length: 12 }, (_, i) => `Розділ номер ${i + 1}`);
  const paper = paperOf(
    chapters.flatMap((text): Block[] => [
      { kind: 'heading', level: 1, text },
      ...Array.from(
        { length: 25 },
        (): Block => ({ kind: 'text', style: 'body', text: 'Рядок тексту.' }),
      ),
    ]),
  );
  const pages = await headingPages(paper, 2);
  const { pages: texts } = await read(await writePdf(paper));
  const found = chapters.map(
    (name) =>
      texts.findIndex(
        (text) =>
          text.includes(`${name} `) || text.includes(`${name}Р`) || text.includes(`${name}\n`),
      ) + 1,
  );
  expect(pages).toEqual(found);
  expect(new Set(pages).size).toBeGreaterThan(6);
});

test('a signature is never alone on its page', async () => {
  for (let count = 16; count < 30; count++) {
    const rows = Array.from(
      { length: count },
      (_, i): PaperRow => ({
        cells: [{ text: `рядок${i}.` }, { text: 'а\nб\nв' }],
      }),
    );
    const paper = paperOf([
      {
        kind: 'table',
        columns: [{ width: 1 }, { width: 1 }],
        header: [{ cells: [{ text: 'Перша' }, { text: 'Друга' }] }],
        rows,
        keepWithNext: true,
      },
      { kind: 'signature', post: 'Директорка', name: 'Ганна ЛІЩИНА' },
    ]);
    const { pages } = await read(await writePdf(paper));
    expect(pages.at(-1), `${count} rows`).toContain('ЛІЩИНА');
    expect(pages.at(-1), `${count} rows`).toContain(`рядок${count - 2}.`);
  }
}, 30_000);
