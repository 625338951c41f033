import { expect, test } from 'vitest';
import { placeTasks } from './place-tasks.ts';

const march = ['2026-03-01', '2026-03-31'] as const;
const task = (startsOn: string | null, dueOn: string, origin = 'deadline') => ({
  startsOn,
  dueOn,
  origin,
});

test('a day and a few days stand on each of their days within the month', () => {
  const meeting = task('2026-03-30', '2026-04-02');
  const report = task(null, '2026-03-10');

  const { days, within, ongoing } = placeTasks([meeting, report], march);

  expect(days.map(({ date }) => date)).toEqual(['2026-03-30', '2026-03-31', '2026-03-10']);
  expect([within, ongoing]).toEqual([[], []]);
});

test('a month stands beside the grid, a longer window that goes on stands apart', () => {
  const monthly = task('2026-03-01', '2026-03-31');
  const yearly = task('2026-01-01', '2026-12-31');
  const line = task('2026-03-30', '2026-03-31', 'evidence');

  expect(placeTasks([monthly, yearly, line], march)).toEqual({
    days: [],
    within: [monthly, line],
    ongoing: [yearly],
  });
});
