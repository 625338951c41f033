import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from './readings.ts';

describe('what was typed may mean', () => {
  it.each([
    ['rjdfkm', 'коваль'],
    ['Ljzxyf', 'доячна'],
    ["Ltv'zyrj", 'демєянко'],
    ['<GK', 'бпл'],
    ['sdfyxtyrj', 'іванченко'],
    ['sdfyxtyrj', 'ыванченко'],
    ['лщмфд', 'koval'],
    ['Лщмфд', 'koval'],
    ['ыскфз', 'scrap'],
  ])('%s on the other keyboard: %s', (typed, meant) => {
    expect(readingsOf(typed).map((one) => one.toLowerCase())).toContain(meant);
  });

  it.each([
    ['+38 (067) 123-45-67', '671234567'],
    ['0671234567', '671234567'],
    ['8 916 123-45-67', '161234567'],
    ['2-34-56', '23456'],
  ])('%s the telephone %s', (typed, digits) => {
    expect(readingsOf(typed)).toEqual([digits, typed]);
  });

  it('what was typed comes first, and both scripts together are left alone', () => {
    expect(readingsOf(' Коваль ')[0]).toBe('Коваль');
    expect(readingsOf('Koval Олена')).toEqual(['Koval Олена']);
    expect(readingsOf('12')).toEqual(['12']);
  });

  it('anything, without failing and without saying the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const readings = readingsOf(typed);
        expect(readings.length).toBeGreaterThan(0);
        expect(new Set(readings).size).toBe(readings.length);
      }),
    );
  });

  it('a word on the other keyboard, whatever the word', () => {
    const letter = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщьюя');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 20 }), (word) => {
        const typed = readingsOf(word)[1] ?? '';
        fc.pre(/[a-z]/.test(typed));
        expect(readingsOf(typed)).toContain(word);
      }),
    );
  });
});
