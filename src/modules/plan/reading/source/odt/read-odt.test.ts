import { expect, test } from 'vitest';
import { odtOf } from '../../../../../../tests/support/office-files.ts';
import { readSource } from '../read-source.ts';
import type { Block, ParagraphBlock, TableBlock } from '../types.ts';

async function blocks(body: string, styles = ''): Promise<Block[]> {
  return (await readSource(odtOf(body, styles), 'plan.odt')).blocks;
}

async function paragraphs(body: string, styles = ''): Promise<ParagraphBlock[]> {
  return (await blocks(body, styles)).filter((block) => block.kind === 'paragraph');
}

async function table(body: string, styles = ''): Promise<TableBlock> {
  const found = (await blocks(`<table:table>${body}</table:table>`, styles)).filter(
    (block) => block.kind === 'table',
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

const p = (text: string) => `<text:p>${text}</text:p>`;
const td = (content: string, attributes = '') =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const covered = '<table:covered-table-cell/>';
const tr = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

const listStyle =
  '<text:list-style style:name="L1">' +
  '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>' +
  '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2"/>' +
  '<text:list-level-style-bullet text:level="3" text:bullet-char="–"/>' +
  '</text:list-style>';

test('lists of several levels, one that goes on after other text, a given start', async () => {
  const found = await paragraphs(
    `<text:list text:style-name="L1"><text:list-item>${p('а')}<text:list><text:list-item>${p('б')}${p('ще')}<text:list><text:list-item>${p('в')}</text:list-item></text:list></text:list-item></text:list></text:list-item></text:list>` +
      `<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>${p('г')}</text:list-item><text:list-item text:start-value="7">${p('ґ')}</text:list-item></text:list>` +
      `<text:list text:style-name="L1"><text:list-header>${p('без')}</text:list-header><text:list-item>${p('знову')}</text:list-item></text:list>`,
    listStyle,
  );
  expect(found.map(({ text, list }) => [text, list?.level, list?.marker])).toEqual([
    ['а', 0, 'I.'],
    ['б', 1, 'I.1)'],
    ['ще', 1, null],
    ['в', 2, '–'],
    ['г', 0, 'II.'],
    ['ґ', 0, 'VII.'],
    ['без', 0, null],
    ['знову', 0, 'I.'],
  ]);
});

test('merged, covered and repeated cells, header rows', async () => {
  const { rows } = await table(
    `<table:table-header-rows>${tr(td(p('Зміст'), 'table:number-columns-spanned="2"'), covered, td(p('Строк')))}</table:table-header-rows>` +
      tr(td(p('1'), 'table:number-rows-spanned="2"'), td(p('огляд')), td(p('май'))) +
      tr(covered, td('', 'table:number-columns-repeated="2"')),
  );
  expect(rows.map(({ header }) => header ?? false)).toEqual([true, false, false]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [
      { lines: ['Зміст'], span: 2 },
      { lines: ['Строк'], span: 1 },
    ],
    ['1', 'огляд', 'май'].map((line) => ({ lines: [line], span: 1 })),
    [
      { lines: [], span: 1, continues: true },
      { lines: [''], span: 1 },
      { lines: [''], span: 1 },
    ],
  ]);
});

test('an automatic number in a cell is the marker of its line', async () => {
  const item = `<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>${p('')}</text:list-item></text:list>`;
  const { rows } = await table(tr(td(item), td(p('а'))) + tr(td(item), td(p('б'))), listStyle);
  expect(rows.map(({ cells }) => cells[0]!.markers)).toEqual([['I.'], ['II.']]);
});

test('spaces, tabs, breaks; notes, comments and deleted text are not the text', async () => {
  const found = await paragraphs(
    `<text:tracked-changes><text:changed-region>${p('видалене')}</text:changed-region></text:tracked-changes>` +
      '<text:p>  до\n  <text:span>10</text:span><text:s text:c="2"/>травня<text:tab/>5<text:line-break/>далі<text:note><text:note-body><text:p>виноска</text:p></text:note-body></text:note><office:annotation><text:p>коментар</text:p></office:annotation></text:p>',
  );
  expect(found.map(({ text }) => text)).toEqual(['до 10  травня\t5\nдалі']);
});

test('text boxes come before their anchor; headings, weight, alignment', async () => {
  const found = await blocks(
    `<text:p><draw:frame><draw:text-box>${p('ПОГОДЖЕНО')}<table:table>${tr(td(p('а')), td(p('б')))}</table:table></draw:text-box></draw:frame>Програма</text:p><text:h text:outline-level="2" text:style-name="P1">Розділ</text:h>`,
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P0"/><style:style style:name="P0" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>',
  );
  expect(found).toMatchObject([
    { text: 'ПОГОДЖЕНО' },
    { kind: 'table', rows: [{ cells: [{ lines: ['а'] }, { lines: ['б'] }] }] },
    { text: 'Програма' },
    { text: 'Розділ', heading: 2, bold: true, align: 'center' },
  ]);
});
