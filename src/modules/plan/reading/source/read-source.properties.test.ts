import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import {
  docxOf,
  paragraph,
  row,
  xlsxOf,
  zipOf,
} from '../../../../../tests/support/office-files.ts';
import { readPastedHtml, readPastedText, readSource } from './read-source.ts';
import type { SourceDocument } from './types.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Whatever comes in, a document comes out or a refusal. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  try {
    wellFormed(await readSource(bytes, name, { convert: false }));
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
  }
}

function wellFormed(document: SourceDocument): void {
  expect(document.blocks.length).toBeGreaterThan(0);
  let last = 0;
  for (const block of document.blocks) {
    expect(block.line).toBeGreaterThanOrEqual(last);
    last = block.line;
    if (block.kind !== 'table') continue;
    for (const { cells, line } of block.rows) {
      expect(line).toBeGreaterThanOrEqual(last);
      last = line;
      for (const cell of cells) {
        expect(cell.span).toBeGreaterThanOrEqual(1);
        if (cell.continues) expect(cell.lines).toEqual([]);
        else expect(cell.lines.length).toBeGreaterThanOrEqual(1);
        if (cell.markers) expect(cell.markers.length).toBe(cell.lines.length);
      }
    }
  }
}

const magic = fc.constantFrom<number[]>(
  [],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
  [0x3c, 0x68, 0x74, 0x6d, 0x6c, 0x3e],
);

test('random bytes', async () => {
  await fc.assert(
    fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2000 }), async (start, rest) => {
      await survives(new Uint8Array([...start, ...rest]), 'plan.docx');
    }),
    { numRuns: 500 },
  );
});

test('good files with some bytes changed or cut off', async () => {
  const good = [
    docxOf(`${paragraph('План')}<w:tbl>${row(paragraph('1'), paragraph('нарада'))}</w:tbl>`),
    xlsxOf({ sheets: { Лист1: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } }),
  ];
  const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...good),
      fc.array(change, { maxLength: 5 }),
      fc.nat(),
      async (file, changes, cut) => {
        const bytes = file.slice(0, cut % 5 === 0 ? cut % file.length : file.length);
        for (const { at, to } of changes) if (bytes.length > 0) bytes[at % bytes.length] = to;
        await survives(bytes, 'plan.docx');
      },
    ),
    { numRuns: 500 },
  );
});

/** A tree of elements with the names that a reader looks for, in any order. */
function xmlOf(names: string[], attributes: string[]): fc.Arbitrary<string> {
  const attribute = fc.tuple(
    fc.constantFrom(...attributes),
    fc.constantFrom('0', '1', '2', '-1', '99999', 'x', 'restart', 'continue', 'A1:C9'),
  );
  return fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      fc.constantFrom('текст', ' ', '7'),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.uniqueArray(attribute, { maxLength: 3, selector: ([name]) => name }),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, own, inner]) => {
          const written = own.map(([key, value]) => ` ${key}="${value}"`).join('');
          return `<${name}${written}>${inner.join('')}</${name}>`;
        }),
    ),
  })).node;
}

test('any nesting of Word elements', async () => {
  const names =
    'p r t tbl tr tc tcPr trPr pPr rPr vMerge hMerge gridSpan gridBefore numPr numId ilvl ins del sdt sdtContent txbxContent br tab b outlineLvl'.split(
      ' ',
    );
  const body = xmlOf(
    names.map((name) => `w:${name}`),
    ['w:val', 'w:type', 'w:char'],
  );
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1.%2"/></w:lvl><w:lvl w:ilvl="2"><w:lvlText w:val="%3%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  await fc.assert(
    fc.asyncProperty(fc.array(body, { maxLength: 6 }), async (parts) => {
      await survives(docxOf(parts.join(''), { numbering }), 'plan.docx');
    }),
    { numRuns: 300 },
  );
});

test('any nesting of OpenDocument elements', async () => {
  const names =
    'text:p text:h text:list text:list-item text:span text:s text:tab text:section table:table table:table-row table:table-cell table:covered-table-cell table:table-header-rows draw:frame draw:text-box'.split(
      ' ',
    );
  const attributes =
    'text:c text:outline-level text:start-value table:number-columns-spanned table:number-rows-spanned table:number-columns-repeated text:continue-numbering'.split(
      ' ',
    );
  await fc.assert(
    fc.asyncProperty(fc.array(xmlOf(names, attributes), { maxLength: 6 }), async (parts) => {
      const namespace = (name: string) =>
        `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`;
      await survives(
        zipOf({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'META-INF/manifest.xml': '<manifest/>',
          'content.xml': `<body ${['text', 'table', 'draw'].map(namespace).join(' ')}>${parts.join('')}</body>`,
        }),
        'plan.odt',
      );
    }),
    { numRuns: 300 },
  );
});

test('any sheet', async () => {
  const names = ['sheetData', 'row', 'c', 'v', 'is', 't', 'mergeCells', 'mergeCell'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(xmlOf(names, ['r', 's', 't', 'ref']), { maxLength: 6 }),
      async (parts) => {
        await survives(xlsxOf({ sheets: { План: parts.join('') } }), 'plan.xlsx');
      },
    ),
    { numRuns: 300 },
  );
});

test('any page and any text from the clipboard', () => {
  const names = 'p div table thead tr td th ul ol li br b span h2 pre del script'.split(' ');
  const page = xmlOf(names, ['colspan', 'rowspan', 'style', 'start', 'value', 'align']);
  const pasted = fc.oneof(
    fc.array(page, { maxLength: 6 }).map((parts) => () => readPastedHtml(parts.join(''))),
    fc.string({ unit: 'binary' }).map((html) => () => readPastedHtml(html)),
    fc
      .array(fc.constantFrom('"', '\t', '\n', '\r', 'слово', '\v', '\f', '""'))
      .map((parts) => () => readPastedText(parts.join(''))),
  );
  fc.assert(
    fc.property(pasted, (read) => {
      try {
        wellFormed(read());
      } catch (error) {
        if (!(error instanceof SourceRefused)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
});
