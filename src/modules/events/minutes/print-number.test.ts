import { expect, it } from 'vitest';
import { printNumber } from './print-number.ts';

it('prints the number as the body has it', () => {
  const print = (pattern: string, year: 'calendar' | 'school') =>
    printNumber({ pattern, year }, 7, 2025);
  expect(print('{n}', 'calendar')).toBe('7');
  expect(print('МР-{nn}/{year}', 'calendar')).toBe('МР-07/2025');
  expect(print('{n} ({year})', 'school')).toBe('7 (2025/2026)');
});
