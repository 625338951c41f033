import { expect, it } from 'vitest';
import { readCode, sayCode } from './code.ts';
import { newCode } from './new-code.ts';

it('reads every code that it gives out, however it is typed', () => {
  for (let i = 0; i < 200; i++) {
    const code = newCode();
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
    expect(readCode(sayCode(code))).toBe(code);
    expect(readCode(` ${sayCode(code).replaceAll('0', 'O').replaceAll('1', 'l')} `)).toBe(code);
  }
});

it('takes nothing else for a code', () => {
  for (const typed of [
    '',
    'abc',
    'u'.repeat(26),
    '1'.repeat(27),
    "'; drop table --",
    'я'.repeat(26),
  ])
    expect(readCode(typed)).toBeNull();
});

it('gives no code twice', () => {
  expect(new Set(Array.from({ length: 2000 }, newCode)).size).toBe(2000);
});
