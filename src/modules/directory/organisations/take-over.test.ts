import { expect, it } from 'vitest';
import { takeOver } from './take-over.ts';

const row = (id: string, since: string | null, until: string | null) => ({ id, since, until });

it('cuts what holds short and lasts as long as that would have', () => {
  const rows = [row('a', null, '2020-08-31'), row('b', '2020-09-01', null)];
  expect(takeOver(rows, '2024-01-01')).toEqual({
    ended: { row: rows[1], until: '2023-12-31' },
    until: null,
    sameDay: null,
  });
  expect(takeOver(rows, '2019-03-01')).toEqual({
    ended: { row: rows[0], until: '2019-02-28' },
    until: '2020-08-31',
    sameDay: null,
  });
});

it('ends before what comes next where nothing held', () => {
  const rows = [row('c', '2025-01-01', null), row('b', '2022-01-01', '2023-12-31')];
  expect(takeOver(rows, '2021-06-01')).toMatchObject({ ended: null, until: '2021-12-31' });
  expect(takeOver(rows, '2024-06-01')).toMatchObject({ ended: null, until: '2024-12-31' });
  expect(takeOver([], '2024-06-01')).toEqual({ ended: null, until: null, sameDay: null });
});

it('tells what begins on the same day', () => {
  const rows = [row('b', '2022-01-01', null)];
  expect(takeOver(rows, '2022-01-01')).toMatchObject({ sameDay: rows[0], ended: null });
});
