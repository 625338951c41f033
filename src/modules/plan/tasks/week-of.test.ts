import { expect, test } from 'vitest';
import { weekOf } from './week-of.ts';

test.each([
  ['2026-11-22', '2026-11-16', '2026-11-22', 'a Sunday ends its week'],
  ['2026-11-23', '2026-11-23', '2026-11-29', 'a Monday begins it'],
  ['2026-01-01', '2025-12-29', '2026-01-04', 'across the year'],
])('%s: %s – %s (%s)', (day, monday, sunday, _why) => {
  expect(weekOf(day)).toEqual([monday, sunday]);
});
