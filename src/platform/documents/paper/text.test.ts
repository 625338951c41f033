import { expect, test } from 'vitest';
import { cleanText, isSafeLink, linesOf } from './text.ts';

test('what neither XML nor a font can hold is dropped', () => {
  expect(cleanText('а\u0000б\u0008в\uFFFEг\tд')).toBe('абвг д');
  expect(cleanText('x\uD800y').isWellFormed()).toBe(true);
});

test('every kind of line end begins a line, and spans keep their look on each', () => {
  expect(linesOf([{ text: 'а\r\nб', bold: true }, { text: 'в\u2028г' }])).toEqual([
    [{ text: 'а', bold: true }],
    [{ text: 'б', bold: true }, { text: 'в' }],
    [{ text: 'г' }],
  ]);
});

test.each([
  ['https://example.org/a?b=1', true],
  ['mailto:a@example.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['https://example.org/a b', false],
  [undefined, false],
])('link %s: %s', (address, safe) => {
  expect(isSafeLink(address)).toBe(safe);
});
