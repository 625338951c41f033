import type { GrammaticalCase } from '../schema.ts';

/** Endings of the five cases beside the nominative, in the order of `cases`. */
export type Endings = readonly [string, string, string, string, string];
export type Gender = 'm' | 'f' | 'n';

/** Words of one ending: how many letters are taken off, and what is put there instead. */
export interface Rule {
  ending: RegExp;
  cut: number;
  endings: Endings;
}

/** How a language declines the head of an institution's name: the noun that says what it is, and adjectives before it. */
export interface Grammar {
  /** Nouns of which this is certain. Any other noun is left to people. */
  nouns: Record<Gender, ReadonlySet<string>>;
  nounRules: readonly Rule[];
  adjectiveRules: Record<Gender, readonly Rule[]>;
  /** What joins a second noun, which would have to be declined too. */
  conjunctions: ReadonlySet<string>;
  /** Looks like an adjective behind its noun. */
  adjectiveBehind: Record<Gender, RegExp>;
}

export type Forms = Record<GrammaticalCase, string>;

/** @returns the word's five forms; null when no rule fits */
export function inflect(word: string, rules: readonly Rule[]): Endings | null {
  const rule = rules.find(({ ending }) => ending.test(word.toLowerCase()));
  if (!rule) return null;
  const stem = rule.cut === 0 ? word : word.slice(0, -rule.cut);
  const [genitive, dative, accusative, instrumental, locative] = rule.endings;
  return [stem + genitive, stem + dative, stem + accusative, stem + instrumental, stem + locative];
}
