import { expect, test } from 'vitest';
import { listNumber } from './list-number.ts';

test.each([
  [4, 'lowerRoman', 'iv'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [4000, 'upperRoman', '4000'],
  [26, 'lowerLetter', 'z'],
  [28, 'upperLetter', 'BB'],
  [10, 'lowerRussian', 'к'],
  [4, 'upperUkrainian', 'Г'],
  [7, 'decimalZero', '07'],
  [12, 'decimal', '12'],
  [0, 'lowerLetter', '0'],
  [-3, 'lowerRoman', '-3'],
] as const)('%i as %s is %s', (value, style, expected) => {
  expect(listNumber(value, style)).toBe(expected);
});
