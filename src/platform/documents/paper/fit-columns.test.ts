import { expect, test } from 'vitest';
import { sheet } from '../testing/sheet.ts';
import { hasLongWord } from './cell-metrics.ts';
import { fitColumns } from './fit-columns.ts';
import type { TableBlock } from './paper.ts';
import { textWidth } from './style.ts';

function table(rows: string[][], widths: number[] = [1, 1, 1]): TableBlock {
  return {
    kind: 'table',
    columns: widths.map((width) => ({ width })),
    header: [{ cells: [{ text: '№' }, { text: 'Зміст' }, { text: 'Відповідальний' }] }],
    rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
  };
}

test('the column with the most words gets the most room, and together they fill the sheet', () => {
  const long = 'провести виїзне засідання секції разом із роботодавцями міста '.repeat(4);
  const { columns } = fitColumns(
    table([
      ['1', long, 'Дуб О.О.'],
      ['2', long, ''],
    ]),
    sheet,
  );
  const [number, text, responsible] = columns.map(({ width }) => width);
  expect(text).toBeGreaterThan((number ?? 0) + (responsible ?? 0));
  expect((number ?? 0) + (text ?? 0) + (responsible ?? 0)).toBeCloseTo(textWidth(sheet), 6);
});

test('no header is cut: its longest word fits its column', () => {
  const fitted = fitColumns(table([['1', 'а', 'б']]), sheet);
  const header = { text: 'Відповідальний', bold: true };
  expect(hasLongWord(header, fitted, 2, sheet)).toBe(false);
  expect(hasLongWord({ text: 'т'.repeat(60) }, fitted, 2, sheet)).toBe(true);
});
