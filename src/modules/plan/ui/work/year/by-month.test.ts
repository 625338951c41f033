import { expect, test } from 'vitest';
import { byMonth } from './by-month.ts';

test('a school year runs over New Year, and every task stands in the month of its day', () => {
  const tasks = [{ dueOn: '2026-12-31' }, { dueOn: '2027-01-01' }, { dueOn: '2026-09-01' }];

  const months = byMonth('2026-09-01', tasks);

  expect(months.map(({ year, month }) => `${year}-${month}`)).toEqual([
    ...[9, 10, 11, 12].map((month) => `2026-${month}`),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((month) => `2027-${month}`),
  ]);
  expect(months.map((month) => month.tasks.length)).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
});
