import { expect, it } from 'vitest';
import { sayFileSize, sayNumber, sayShare } from './say-number.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

it('parts thousands and decimals as the language does', () => {
  expect(plain(sayNumber('uk', 12345.67, 1))).toBe('12 345,7');
  expect(sayNumber('en', 12345.67, 1)).toBe('12,345.7');
});

it('rounds shares to whole percents', () => {
  expect(plain(sayShare('uk', 0.456))).toBe('46%');
});

it.each([
  [0, '0 байтів'],
  [1023, '1 023 байти'],
  [1024, '1 кБ'],
  [20 * 1024 * 1024, '20 МБ'],
  [1.5 * 1024 ** 3, '1,5 ГБ'],
])('%d bytes are %s', (bytes, expected) => {
  expect(plain(sayFileSize('uk', bytes))).toBe(expected);
});
