import { describe, expect, it } from 'vitest';
import type { BoardTask } from '../../../queries/get-board.ts';
import { boardWeeks, layBoard, monthAsked } from './lay-board.ts';

const task = (id: string, dueOn: string, personIds: string[], more: Partial<BoardTask> = {}) => ({
  ...{ id, dueOn, personIds, number: null, text: id, parentText: null },
  ...{ state: 'open' as const, origin: 'deadline', late: false, ...more },
});
const people = [
  { id: 'a', name: 'Верба О.І.' },
  { id: 'b', name: 'Клен П.С.' },
];

describe('weeks of a month', () => {
  it('end with it, however short the first and the last are', () => {
    expect(boardWeeks(2026, 11)).toEqual([
      ['2026-11-01', '2026-11-01'],
      ['2026-11-02', '2026-11-08'],
      ['2026-11-09', '2026-11-15'],
      ['2026-11-16', '2026-11-22'],
      ['2026-11-23', '2026-11-29'],
      ['2026-11-30', '2026-11-30'],
    ]);
  });
});

describe('the board', () => {
  const weeks = boardWeeks(2026, 11);

  it('puts a task before each of its people, in its week', () => {
    const rows = layBoard({ people, tasks: [task('t', '2026-11-09', ['a', 'b'])] }, weeks);

    expect(
      rows.map(({ id, weeks: cells }) => [id, cells.map(({ cards }) => cards.length)]),
    ).toEqual([
      ['a', [0, 0, 1, 0, 0, 0]],
      ['b', [0, 0, 1, 0, 0, 0]],
    ]);
  });

  it("shows first what is nobody's, and only when there is such", () => {
    const rows = layBoard({ people, tasks: [task('t', '2026-11-30', [])] }, weeks);

    expect(rows.map(({ id, total }) => [id, total])).toEqual([
      [null, 1],
      ['a', 0],
      ['b', 0],
    ]);
  });

  it('counts all of a row, also the cards that do not fit', () => {
    const tasks = Array.from({ length: 9 }, (_, n) =>
      task(`t${n}`, '2026-11-20', ['a'], n < 2 ? { state: 'done' } : { late: n === 2 }),
    );
    const [row] = layBoard({ people, tasks }, weeks);

    expect(row).toMatchObject({ total: 9, done: 2, late: 1 });
    expect([row?.weeks[3]?.cards.length, row?.weeks[3]?.more]).toEqual([6, 3]);
  });
});

it.each([
  ['month=2026-01', [2026, 1, '2025-12', '2026-02']],
  ['month=2026-13', [2026, 11, '2026-10', '2026-12']],
  ['', [2026, 11, '2026-10', '2026-12']],
])('«%s» asks for a month', (query, [year, month, before, after]) => {
  expect(monthAsked(new URLSearchParams(query), '2026-11-22')).toEqual({
    ...{ year, month, before, after },
  });
});
