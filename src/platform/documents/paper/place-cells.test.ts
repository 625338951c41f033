import { expect, test } from 'vitest';
import { placeCells } from './place-cells.ts';

const columnsOf = (rows: Parameters<typeof placeCells>[0]) =>
  placeCells(rows).map((placed) => placed.map(({ cell, column }) => `${cell.text}@${column}`));

test('cells after one that covers several columns stand further right', () => {
  expect(columnsOf([{ cells: [{ text: 'a', span: 3 }, { text: 'b' }] }])).toEqual([['a@0', 'b@3']]);
});

test('rows under a cell that reaches down go around it', () => {
  const rows = [
    { cells: [{ text: 'n', rows: 3 }, { text: 'a' }, { text: 'p', rows: 2 }] },
    { cells: [{ text: 'b' }] },
    { cells: [{ text: 'c' }, { text: 'q' }] },
    { cells: [{ text: 'm' }, { text: 'd' }, { text: 'r' }] },
  ];
  expect(columnsOf(rows)).toEqual([
    ['n@0', 'a@1', 'p@2'],
    ['b@1'],
    ['c@1', 'q@2'],
    ['m@0', 'd@1', 'r@2'],
  ]);
});
