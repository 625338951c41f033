import { describe, expect, it } from 'vitest';
import { chapter, findingsOf, item, plan } from '../invented-plan.ts';
import { mixedAlphabet } from './mixed-alphabet.ts';
import { numeralAlphabet } from './numeral-alphabet.ts';

const chapters = (...numerals: string[]) =>
  plan({ sections: numerals.map((n, i) => chapter(n, `Розділ ${i}`, [])) });

describe('numeral-alphabet', () => {
  it('brings Cyrillic numerals among Latin ones to Latin', async () => {
    const found = await findingsOf(numeralAlphabet, chapters('IV', 'V', 'ІХ', 'ХIV'));
    expect(found.map((f) => [f.sentence, f.repair?.from, f.repair?.to])).toEqual([
      ['numeral-alphabet', 'ІХ', 'IX'],
      ['numeral-alphabet.mixed', 'ХIV', 'XIV'],
    ]);
  });

  it('is silent when all are alike', async () => {
    expect(await findingsOf(numeralAlphabet, chapters('I', 'II', 'X'))).toEqual([]);
    expect(await findingsOf(numeralAlphabet, chapters('І', 'ІІ', 'Х'))).toEqual([]);
    expect(await findingsOf(numeralAlphabet, chapters('1', '2'))).toEqual([]);
  });
});

describe('mixed-alphabet', () => {
  const one = (text: string) => plan({ items: [item('1.1', text)] });

  it('sets right a Latin letter inside a Cyrillic word and the reverse', async () => {
    const [found] = await findingsOf(mixedAlphabet, one('Семінар з eкології для MЕТЕО-груп'));
    expect(found?.params).toEqual({ words: 'eкології, MЕТЕО' });
    expect(found?.repair?.to).toBe('Семінар з екології для МЕТЕО-груп');
  });

  it('leaves compounds of two languages and words that have no double', async () => {
    expect(await findingsOf(mixedAlphabet, one('STEM-лабораторія, Li-fi, VR-окуляри'))).toEqual([]);
  });

  it('brings numerals of the text to the letters that the plan uses', async () => {
    const text = 'Підсумки I семестру, II етап, III етап, комісія ІІ рівня, І категорія';
    const [found] = await findingsOf(mixedAlphabet, one(text));
    expect(found).toMatchObject({ severity: 'notice', params: { words: 'ІІ, І' } });
    expect(await findingsOf(mixedAlphabet, one('Етапи ІІ та ІІІ; І. Франко і Х. Середа'))).toEqual(
      [],
    );
  });
});
