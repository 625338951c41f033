import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findLibreOffice } from '#platform/documents/source/convert/find-libreoffice.ts';
import { readSource } from './read-source.ts';
import type { Block, SourceDocument } from './types.ts';

/** One invented plan, saved by LibreOffice in each format (how: README there). */
const folder = path.resolve(import.meta.dirname, '../../../../../tests/fixtures/source');
const hasLibreOffice = (await findLibreOffice()) !== null;

async function read(name: string): Promise<SourceDocument> {
  return await readSource(await readFile(path.join(folder, name)), name);
}

const head = ['№', 'Зміст роботи', 'Відповідальний', 'Термін виконання'];
const rows = [
  head,
  ['І. ПЕРШИЙ РОЗДІЛ'],
  ['1.1', 'Скласти перелік:|- підручників;', 'Явір Т.С.|Калина О.П.', 'до 10.02.2031'],
  ['^', '- таблиць', '', 'березень'],
  ['1.2', 'зібрати|видати', 'за потреби'],
];

/** Texts with their list markers, and tables as lines of cells. */
function outline(blocks: Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return tableOutline(block.rows);
    return block.list ? `${block.list.marker} ${block.text}` : block.text;
  });
}

function tableOutline(found: Extract<Block, { kind: 'table' }>['rows']): string[][] {
  return found.map(({ cells }) => cells.map((c) => (c.continues ? '^' : c.lines.join('|'))));
}

const written = [
  'ПОГОДЖЕНО\nГолова ради\nКалина О.П.',
  'План роботи кабінету на 2031 рік',
  '1. Оновити картотеку',
  '2. Провести тиждень',
  'a. математики',
  '• запросити гостей',
  rows,
  'Завідувач Явір Т.С.',
];

/** Holds for every format that keeps Word's structure. */
function expectPlan({ blocks }: SourceDocument): void {
  expect(outline(blocks)).toEqual(written);
  const table = blocks.find((block) => block.kind === 'table')!;
  expect(table.rows[1]!.cells[0]).toMatchObject({ span: 4, bold: true });
  expect(table.rows[4]!.cells[1]).toMatchObject({ markers: ['1.', '2.'] });
  expect(table.rows[4]!.cells[2]).toMatchObject({ span: 2 });
  expect(blocks[1]).toMatchObject({ heading: 1 });
  expect(blocks[0]).toMatchObject({ align: 'right' });
}

test.each(['plan.docx', 'plan.odt', 'plan.html'])('%s', async (name) => {
  const document = await read(name);
  expect(document.format).toBe(path.extname(name).slice(1));
  expectPlan(document);
  const table = document.blocks.find((block) => block.kind === 'table')!;
  expect(table.rows.map(({ header }) => header ?? false)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

/** A sheet has no lists; the line below the table is its last row. */
function expectSheet({ format, blocks }: SourceDocument): void {
  expect(format).toBe('xlsx');
  expect(outline(blocks)).toEqual([
    'ПОГОДЖЕНО',
    'Голова ради',
    'Калина О.П.',
    'План роботи кабінету на 2031 рік',
    'Оновити картотеку',
    'Провести тиждень',
    'математики',
    'запросити гостей',
    [...rows, ['Завідувач Явір Т.С.', '', '', '']],
  ]);
}

test('plan.xlsx', async () => {
  expectSheet(await read('plan.xlsx'));
});

const withLibreOffice = hasLibreOffice
  ? 'through LibreOffice'
  : 'not run: LibreOffice is not installed';

test.runIf(hasLibreOffice).each(['plan.doc', 'plan.rtf'])(
  `%s ${withLibreOffice}`,
  async (name) => {
    expectPlan(await read(name));
  },
  120_000,
);

test.runIf(hasLibreOffice)(
  `plan.xls ${withLibreOffice}`,
  async () => {
    expectSheet(await read('plan.xls'));
  },
  120_000,
);

test.runIf(hasLibreOffice)(
  `plan.pdf ${withLibreOffice}: the table is found again, lists are text`,
  async () => {
    const { blocks } = await read('plan.pdf');
    const table = blocks.find((block) => block.kind === 'table')!;
    const texts = tableOutline(table.rows);
    expect(texts[1]).toEqual(['І. ПЕРШИЙ РОЗДІЛ']);
    expect(table.rows[1]!.cells[0]!.span).toBe(4);
    expect(texts[2]).toEqual([
      '1.1',
      'Скласти перелік:|- підручників;',
      'Явір Т.С. Калина О.П.',
      'до 10.02.2031',
    ]);
    expect(texts[3]).toEqual(['^', '- таблиць', '', 'березень']);
    expect(texts[4]).toEqual(['1.2', '1. зібрати|2. видати', 'за потреби']);
    expect(blocks.filter((block) => block.kind === 'paragraph').map(({ text }) => text)).toEqual([
      'ПОГОДЖЕНО',
      'Голова ради',
      'Калина О.П.',
      'План роботи кабінету на 2031 рік',
      '1. Оновити картотеку',
      '2. Провести тиждень',
      'a. математики',
      '• запросити гостей',
      'Завідувач Явір Т.С.',
    ]);
  },
  120_000,
);

test.runIf(hasLibreOffice)(
  `links to pictures and documents are not followed ${withLibreOffice}`,
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const namespaces = ['office', 'text', 'drawing', 'svg-compatible'].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    const flat = `<?xml version="1.0"?><office:document ${namespaces.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>План<drawing:frame svg-compatible:width="2cm" svg-compatible:height="2cm" text:anchor-type="as-char"><drawing:image xlink:href="http://127.0.0.1:${port}/picture.png" xlink:type="simple" xlink:actuate="onLoad"/></drawing:frame></text:p></office:text></office:body></office:document>`;
    try {
      const { blocks } = await readSource(new TextEncoder().encode(flat), 'plan.fodt');
      expect(blocks).toMatchObject([{ text: 'План' }]);
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  },
  120_000,
);
