import { expect, it } from 'vitest';
import { fullestWeeks, layLoad, twelveMonths } from './lay-load.ts';

const cell = (id: string | null, month: string, tasks: number) => ({
  ...{ id, name: id, month, tasks, done: 0, late: 0 },
});

it('gives every person every month, and what is nobody’s at the end', () => {
  const rows = layLoad(
    [cell(null, '2026-10', 3), cell('a', '2026-09', 1), cell('a', '2027-08', 2)],
    twelveMonths('2026-09-01'),
  );

  expect(rows.map(({ id, months }) => [id, months.map((found) => found?.tasks ?? 0)])).toEqual([
    ['a', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]],
    [null, [0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ]);
});

it('names weeks by their events before their tasks', () => {
  const week = (monday: string, tasks: number, events: number) => ({ monday, tasks, events });
  const weeks = [
    week('2026-01-05', 9, 0),
    week('2026-01-12', 3, 2),
    week('2026-01-19', 1, 1),
    week('2026-01-26', 9, 0),
  ];

  expect(fullestWeeks(weeks, 2).map(({ monday }) => monday)).toEqual(['2026-01-12', '2026-01-05']);
});
