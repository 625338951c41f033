import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

it('changes whole words, also Ukrainian ones with apostrophes and hyphens', () => {
  expect(wordDiff('огляд об’єктів-музеїв у березні', 'огляд музеїв у квітні')).toEqual([
    { kind: 'same', text: 'огляд ' },
    { kind: 'removed', text: 'об’єктів-музеїв' },
    { kind: 'added', text: 'музеїв' },
    { kind: 'same', text: ' у ' },
    { kind: 'removed', text: 'березні' },
    { kind: 'added', text: 'квітні' },
  ]);
});

it('changes a date as a whole', () => {
  expect(wordDiff('до 20.03.2026', 'до 15.04.2026')).toEqual([
    { kind: 'same', text: 'до ' },
    { kind: 'removed', text: '20.03.2026' },
    { kind: 'added', text: '15.04.2026' },
  ]);
});

it('loses nothing of either text', () => {
  const text = fc
    .array(fc.constantFrom('план', 'звіт', ' ', '\n', '—', '2.4', '😀', 'й'))
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const join = (...kinds: string[]) =>
        parts
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ text }) => text)
          .join('');
      expect(join('same', 'removed')).toBe(before);
      expect(join('same', 'added')).toBe(after);
    }),
  );
});
