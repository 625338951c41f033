import { expect, it, test } from 'vitest';
import type { SeasonEvent } from './read-season.ts';
import { seasonSpan } from './span.ts';
import { columnOf, columnsOf, open, rowsOf } from './table-columns.ts';

const on = (startsOn: string, endsOn = startsOn, exact = true) => ({ startsOn, endsOn, exact });

test.each([
  ['a day in its month', on('2026-03-12'), null, '2026-03'],
  ['only the month is known', on('2026-03-01', '2026-03-31', false), null, '2026-03'],
  ['only the quarter is known', on('2026-01-01', '2026-03-31', false), null, open],
  ['days over the end of a month', on('2026-03-30', '2026-04-03'), null, '2026-03'],
  ['a day among the days of its month', on('2026-03-12'), '2026-03', '2026-03-12'],
  ['a day of another month', on('2026-04-12'), '2026-03', null],
  ['no day yet', on('2026-03-01', '2026-03-31', false), '2026-03', open],
  ['no month yet', on('2026-01-01', '2026-03-31', false), '2026-03', null],
])('%s', (_, event, month, column) => {
  expect(columnOf(event, month)).toBe(column);
});

it('begins in January or in September', () => {
  expect(columnsOf(seasonSpan(2026), null)).toHaveLength(13);
  expect(columnsOf(seasonSpan(2026, 9), null).slice(1, 6)).toEqual([
    '2026-09',
    '2026-10',
    '2026-11',
    '2026-12',
    '2027-01',
  ]);
  expect(columnsOf(seasonSpan(2026), '2026-02')).toHaveLength(29);
});

it('shows empty sections, and events of an ended section by their kind', () => {
  const event = (id: string, sectionId: string | null) =>
    ({ id, sectionId, kind: 'webinar' }) as SeasonEvent;
  const rows = rowsOf(
    [event('1', 'a'), event('2', null), event('3', 'gone')],
    [
      { id: 'a', name: 'А', may: true, terms: [{ id: 'a' }] },
      { id: 'b', name: 'Б', may: false, terms: [{ id: 'b' }] },
    ],
    'section',
    false,
  );
  expect(rows.map(({ key, events }) => [key, events.map(({ id }) => id)])).toEqual([
    ['a', ['1']],
    ['b', []],
    ['webinar', ['2', '3']],
  ]);
});
