import { expect, it } from 'vitest';
import { stepOn } from './remind-whom.ts';

it('reminds on the last day, on the first late one and a week later', () => {
  expect([-3, -1, 0, 1, 6, 7, 40].map(stepOn)).toEqual([
    null,
    null,
    'due',
    'late',
    'late',
    'still',
    'still',
  ]);
});
