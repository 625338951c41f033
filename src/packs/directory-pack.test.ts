import { describe, expect, it } from 'vitest';
import { locales } from '#platform/i18n/locales.ts';
import {
  type DirectoryPack,
  directoryPackOf,
  type Kind,
  kindsOn,
  sayKind,
} from './directory-pack.ts';
import { eventKindsOf } from './events-pack.ts';
import { packs } from './known.ts';

const foreign = { uk: /[ыэёъ]/i, ru: /[іїєґ]/i, en: /[а-яіїєґ]/i };
/** Lists of what can be chosen; rules and codes are no such lists. */
const listsOf = (pack: DirectoryPack) =>
  Object.entries(pack).filter(
    (pair): pair is [string, readonly Kind[]] =>
      Array.isArray(pair[1]) &&
      pair[1].some((value: unknown) => typeof value === 'object' && 'words' in (value as object)),
  );

describe.each(packs)('the lists of %s', (name) => {
  const lists = [...listsOf(directoryPackOf(name)), ['eventKinds', eventKindsOf(name)] as const];

  it.each(lists)('%s have a key once and words in each language', (_, kinds) => {
    const keys = kinds.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, words } of kinds)
      for (const locale of locales) {
        expect(words[locale].trim(), key).not.toBe('');
        expect(words[locale], key).not.toMatch(foreign[locale]);
      }
  });
});

it('offers what is in force on the day, and words even what it does not know', () => {
  const kinds = [
    { key: 'old', until: '2025-08-31', words: { uk: 'старе', ru: 'старое', en: 'old' } },
    { key: 'new', since: '2025-09-01', words: { uk: 'нове', ru: 'новое', en: 'new' } },
  ];
  expect(kindsOn(kinds, '2025-08-31').map(({ key }) => key)).toEqual(['old']);
  expect(kindsOn(kinds, '2025-09-01').map(({ key }) => key)).toEqual(['new']);
  expect(sayKind(kinds, 'old', 'ru')).toBe('старое');
  expect(sayKind(kinds, 'unheard-of', 'ru')).toBe('unheard-of');
});
