import { expect, test } from 'vitest';
import { type ExcelParts, xlsxOf } from '../../../../../../tests/support/office-files.ts';
import { readSource } from '../read-source.ts';
import type { Block } from '../types.ts';

async function blocks(parts: ExcelParts): Promise<Block[]> {
  return (await readSource(xlsxOf(parts), 'plan.xlsx')).blocks;
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet out of rows of texts, from A1 on; '' for no cell. */
function sheet(rows: string[][], more = ''): string {
  const written = rows.map((texts, row) => {
    const cells = texts.map((text, column) =>
      text === '' ? '' : cell(`${String.fromCharCode(65 + column)}${row + 1}`, text),
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${written.join('')}</sheetData>${more}`;
}

const lines = (found: Block[]) =>
  found.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) => cells.map((c) => (c.continues ? '^' : c.lines.join('|')))),
  );

test('merged areas, empty rows and columns', async () => {
  const found = await blocks({
    sheets: {
      Лист1: sheet(
        [
          ['План на 2031 рік'],
          [],
          ['№', 'Зміст', '', 'Строк'],
          ['Розділ'],
          ['1', 'нарада', '', 'май'],
          ['сховане', 'огляд', '', 'червень'],
        ],
        '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A4:D4"/><mergeCell ref="A5:A6"/></mergeCells>',
      ),
    },
  });
  expect(lines(found)).toEqual([
    'План на 2031 рік',
    [['№', 'Зміст', 'Строк'], ['Розділ'], ['1', 'нарада', 'май'], ['^', 'огляд', 'червень']],
  ]);
  const table = found[1];
  expect(table?.kind === 'table' && table.rows[1]!.cells[0]!.span).toBe(3);
});

test('shared strings in runs, line breaks, dates and numbers by their format, bold', async () => {
  const found = await blocks({
    strings:
      '<si><r><rPr><b/></rPr><t>огляд</t></r><r><t xml:space="preserve"> сайтів</t></r><rPh><t>зайве</t></rPh></si><si><t>а_x000D_\nб</t></si>',
    styles:
      '<numFmts><numFmt numFmtId="170" formatCode="0.00"/></numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="170" fontId="1"/></cellXfs>',
    sheets: {
      Лист1:
        '<sheetData><row r="1"><c r="A1" s="2"><v>1.1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" s="1"><v>47889</v></c><c r="E1" t="str"><f>A1</f><v>сума</v></c></row></sheetData>',
    },
  });
  expect(found).toMatchObject([
    {
      rows: [
        {
          cells: [
            { lines: ['1.10'], bold: true },
            { lines: ['огляд сайтів'] },
            { lines: ['а', 'б'] },
            { lines: ['10.02.2031'] },
            { lines: ['сума'] },
          ],
        },
      ],
    },
  ]);
});

test('visible sheets in the order of their tabs; rows hidden by a filter are read', async () => {
  const found = await blocks({
    states: ['', 'state="hidden"', ''],
    sheets: {
      Вересень: sheet([['1', 'нарада']]).replace('<row r="1">', '<row r="1" hidden="1">'),
      Довідник: sheet([['зайве', 'зайве']]),
      Аркуш3: sheet([['2', 'огляд']]),
    },
  });
  expect(lines(found)).toEqual(['Вересень', [['1', 'нарада']], [['2', 'огляд']]]);
});
