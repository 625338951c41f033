import { expect, it } from 'vitest';
import { urgencyOf } from './urgency.ts';

it.each([
  [null, '2026-11-21', 'late'],
  [null, '2026-11-22', 'near'],
  [null, '2026-11-29', 'near'],
  [null, '2026-11-30', undefined],
  // Nobody is pressed by what has not begun.
  ['2026-11-25', '2026-11-27', undefined],
  ['2026-11-22', '2026-11-27', 'near'],
  ['2026-01-01', null, undefined],
  [null, null, undefined],
] as const)('%s – %s is %s on 22 November', (start, end, expected) => {
  expect(urgencyOf([start, end], '2026-11-22')).toBe(expected);
});
