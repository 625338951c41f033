import { describe, expect, it } from 'vitest';
import { type Locale, locales, sourceLocale } from '#platform/i18n/locales.ts';
import type { WordLoaders } from '#platform/i18n/translator.ts';
import type { WordTree } from '#platform/i18n/words.ts';
import { namespaces } from './namespaces.ts';

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** All texts of a tree by their dotted keys. */
function texts(tree: WordTree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...texts(value, `${path}${key}.`)],
    ),
  );
}

const load = async (loaders: WordLoaders, locale: Locale) =>
  texts((await loaders[locale]()).default);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name).sort();
const bases = (keys: Iterable<string>) =>
  new Set([...keys].map((key) => key.replace(pluralSuffix, '')));

describe.each(Object.entries(namespaces) as [string, WordLoaders][])(
  'words of «%s»',
  (_, loaders) => {
    describe.each(locales)('%s', (locale) => {
      it('has the keys of the source, no more and no less', async () => {
        const source = bases((await load(loaders, sourceLocale)).keys());
        expect(bases((await load(loaders, locale)).keys())).toEqual(source);
      });

      it('leaves no text empty', async () => {
        const empty = [...(await load(loaders, locale))].filter(([, text]) => text.trim() === '');
        expect(empty).toEqual([]);
      });

      it('fills the same placeholders', async () => {
        const source = await load(loaders, sourceLocale);
        for (const [key, text] of await load(loaders, locale)) {
          expect(placeholders(text), key).toEqual(placeholders(source.get(key) ?? ''));
        }
      });

      it('has every plural form of the language', async () => {
        const words = await load(loaders, locale);
        const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
        const plurals = bases([...words.keys()].filter((key) => pluralSuffix.test(key)));
        const missing = [...plurals].flatMap((base) =>
          needed.map((form) => `${base}_${form}`).filter((key) => !words.has(key)),
        );
        expect(missing).toEqual([]);
      });

      it('is written in the letters of the language', async () => {
        // Placeholders, names of files and abbreviations may be Latin anywhere.
        const foreign = { uk: /[ыэёъ]/i, ru: /[іїєґ]/i, en: /[а-яіїєґ]/i }[locale];
        const wrong = [...(await load(loaders, locale))].filter(([, text]) => foreign.test(text));
        expect(wrong).toEqual([]);
      });
    });
  },
);
