import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Hunspell } from 'hunspell-wasm';
import type { PlanLanguage } from '../text/plan-language.ts';

/** A spelling dictionary with Hunspell's affix rules. */
export interface Dictionary {
  /**
   * Whether it has every form of its words. The Russian one lacks many genitive plurals: there a
   * form of a known word is no misspelling.
   */
  complete: boolean;
  knows(word: string): boolean;
  suggest(word: string): string[];
}

/** After so long without a check the dictionary's 90 MB are given back. */
const idle = 60_000;
/**
 * Without the search through the whole dictionary for likeness a suggestion takes 10 ms instead of
 * 110; only words more than one letter away are lost.
 */
const fast = 'MAXNGRAMSUGS 0\nNOSPLITSUGS';
const require = createRequire(import.meta.url);

interface Loaded {
  hunspell: Promise<Hunspell>;
  release: NodeJS.Timeout;
}
const loaded = new Map<PlanLanguage, Loaded>();
/** Suggestions are dear and plans repeat their words. */
const suggestions = new Map<string, string[]>();
const remembered = 2000;

/**
 * The dictionary of a language, loaded at the first call (about 0.3 s for Ukrainian) and released
 * when nobody has asked for a minute.
 */
export async function openDictionary(language: PlanLanguage): Promise<Dictionary> {
  const present = loaded.get(language) ?? {
    hunspell: load(language),
    release: setTimeout(() => {}, 0),
  };
  loaded.set(language, present);
  clearTimeout(present.release);
  present.release = setTimeout(() => void releaseDictionary(language), idle);
  present.release.unref();
  const hunspell = await present.hunspell;
  return {
    complete: language === 'uk',
    knows: (word) => hunspell.testSpelling(straight(word)),
    suggest: (word) => {
      const key = `${language} ${word}`;
      const known = suggestions.get(key);
      if (known) return known;
      const found = hunspell.getSpellingSuggestions(straight(word));
      if (suggestions.size >= remembered) suggestions.clear();
      suggestions.set(key, found);
      return found;
    },
  };
}

/** Gives the memory back; the next call loads again. */
export async function releaseDictionary(language: PlanLanguage): Promise<void> {
  const present = loaded.get(language);
  if (!present) return;
  loaded.delete(language);
  clearTimeout(present.release);
  (await present.hunspell).dispose();
}

async function load(language: PlanLanguage): Promise<Hunspell> {
  const folder = dirname(require.resolve(`dictionary-${language}`));
  const [{ createHunspellFromStrings }, affixes, words] = await Promise.all([
    import('hunspell-wasm'),
    readFile(`${folder}/index.aff`, 'utf8'),
    readFile(`${folder}/index.dic`, 'utf8'),
  ]);
  return createHunspellFromStrings(affixes.replace(/^SET .*$/m, `$&\n${fast}`), words);
}

const straight = (word: string): string => word.replace(/[’ʼ‘]/g, "'");
