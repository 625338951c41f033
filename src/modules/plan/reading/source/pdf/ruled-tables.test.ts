import { expect, test } from 'vitest';
import type { PageShapes, PageText } from './page-shapes.ts';
import { ruledTables } from './ruled-tables.ts';

const line = (text: string, left: number, top: number, width = text.length * 0.08): PageText => ({
  text,
  left,
  top,
  width,
  height: 0.2,
});

/** Three columns (1–2–5–7 inches) and rows from 1 inch on, each half an inch high. */
function ruled(rows: number, texts: PageText[]): PageShapes {
  const levels = Array.from({ length: rows + 1 }, (_, index) => 1 + index / 2);
  return {
    texts,
    horizontal: levels.map((at) => ({ at, from: 1, to: 7 })),
    vertical: [1, 2, 5, 7].map((at) => ({ at, from: 1, to: 1 + rows / 2 })),
  };
}

const linesOf = (page: PageShapes) =>
  ruledTables(page).tables.map(({ rows }) =>
    rows.map((cells) => cells.map((cell) => (cell.continues ? '^' : cell.lines.join('|')))),
  );

test('texts go to the cells between the lines, the others stay free', () => {
  const page = ruled(2, [
    line('1', 1.1, 1.1),
    line('огляд', 2.1, 1.1),
    line('2', 1.1, 1.6),
    line('Кінець', 1, 3),
  ]);
  expect(linesOf(page)).toEqual([
    [
      ['1', 'огляд', ''],
      ['2', '', ''],
    ],
  ]);
  expect(ruledTables(page).free.map(({ text }) => text)).toEqual(['Кінець']);
});

test('borders drawn twice are one', () => {
  const page = ruled(1, [line('1', 1.1, 1.1)]);
  page.vertical.push(...page.vertical.map((rule) => ({ ...rule, at: rule.at + 0.02 })));
  page.horizontal.push(...page.horizontal.map((rule) => ({ ...rule, at: rule.at + 0.02 })));
  expect(linesOf(page)).toEqual([[['1', '', '']]]);
});

test('a cell over two rows keeps the text of both; one over columns has its span', () => {
  const page = ruled(2, [line('перша', 1.1, 1.1), line('друга', 1.1, 1.6), line('б', 2.1, 1.6)]);
  page.horizontal[1] = { at: 1.5, from: 2, to: 7 };
  page.vertical[2] = { at: 5, from: 1.5, to: 2 };
  expect(linesOf(page)).toEqual([
    [
      ['перша|друга', ''],
      ['^', 'б', ''],
    ],
  ]);
  expect(ruledTables(page).tables[0]!.rows[0]!.map(({ span }) => span)).toEqual([1, 2]);
});

test('a text that runs over a line is cut at the space nearest to it', () => {
  const page = ruled(1, [line('довідка до 10.02', 4.4, 1.1, 1.4)]);
  expect(linesOf(page)).toEqual([[['', 'довідка', 'до 10.02']]]);
});

test('a line that was full goes on in the next one, a short one ends its paragraph', () => {
  const page = ruled(1, [
    line('нарада голів секцій і майстрів', 2.1, 1.05, 2.8),
    line('області', 2.1, 1.26),
    line('- огляд', 2.1, 1.47),
  ]);
  page.horizontal[1] = { at: 2, from: 1, to: 7 };
  page.vertical = page.vertical.map((rule) => ({ ...rule, to: 2 }));
  expect(linesOf(page)[0]![0]![1]).toBe('нарада голів секцій і майстрів області|- огляд');
});
