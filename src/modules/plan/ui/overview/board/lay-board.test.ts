import { describe, expect, it } from 'vitest';
import type { BoardTask } from '../../../queries/get-board.ts';
import { layBoard, monthAsked } from './lay-board.ts';

const task = (id: string, personIds: string[], more: Partial<BoardTask> = {}) => ({
  ...{ id, dueOn: '2026-11-20', personIds, number: null, text: id, parentText: null },
  ...{ state: 'open' as const, origin: 'deadline', late: false, ...more },
});
const people = [
  { id: 'a', name: 'Верба О.І.' },
  { id: 'b', name: 'Клен П.С.' },
];
const cardsOf = (tasks: BoardTask[]) =>
  layBoard({ people, tasks }).map(({ id, cards }) => [id, cards.map((card) => card.id)]);

describe('the board', () => {
  it('puts a task before each of its people', () => {
    expect(cardsOf([task('both', ['a', 'b']), task('own', ['b'])])).toEqual([
      ['a', ['both']],
      ['b', ['both', 'own']],
    ]);
  });

  it("shows first what is nobody's, and only when there is such", () => {
    expect(cardsOf([task('lost', [])])).toEqual([
      [null, ['lost']],
      ['a', []],
      ['b', []],
    ]);
  });

  it('counts all of a row, also the cards that do not fit', () => {
    const tasks = Array.from({ length: 20 }, (_, n) =>
      task(`t${n}`, ['a'], n < 2 ? { state: 'done' } : { late: n === 2 }),
    );
    const [row] = layBoard({ people, tasks });

    expect(row).toMatchObject({ total: 20, done: 2, late: 1 });
    expect(row?.cards.length).toBeLessThan(20);
  });
});

it.each([
  ['month=2026-01', [2026, 1, '2026-01-01', '2026-01-31', '2025-12', '2026-02']],
  ['month=2026-13', [2026, 11, '2026-11-01', '2026-11-30', '2026-10', '2026-12']],
  ['', [2026, 11, '2026-11-01', '2026-11-30', '2026-10', '2026-12']],
])('«%s» asks for a month', (query, [year, month, from, until, before, after]) => {
  expect(monthAsked(new URLSearchParams(query), '2026-11-22')).toEqual({
    ...{ year, month, span: [from, until], before, after },
  });
});
