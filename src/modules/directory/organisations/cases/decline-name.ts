import { cases, type GivenCases } from '../schema.ts';
import { type Endings, type Forms, type Gender, type Grammar, inflect } from './paradigm.ts';
import { russian } from './russian.ts';
import { ukrainian } from './ukrainian.ts';

/**
 * A full name of an institution in the five cases beside the nominative: the noun that says what it is, and the
 * adjectives before it, are declined; what follows («будівництва та дизайну», «№ 5», «„Промінь“») stays.
 *
 * @returns null when the name is not built so, or its noun is not known: a person has to say, nothing is guessed.
 */
export function declineName(name: string): Forms | null {
  const words = name.trim().split(/\s+/u);
  const grammar = grammarOf(name);
  for (const gender of ['m', 'f', 'n'] as const) {
    const forms = declineAs(words, gender, grammar);
    if (forms) return forms;
  }
  return null;
}

/** The forms to print: what people have corrected, else what is worked out; null for what nobody is sure of. */
export function formsOf(name: string, given: GivenCases): Record<keyof Forms, string | null> {
  const worked = declineName(name);
  return Object.fromEntries(
    cases.map((form) => [form, given[form] ?? worked?.[form] ?? null]),
  ) as Record<keyof Forms, string | null>;
}

/** By letters that only one of the languages has; without any, Ukrainian, the language of the source. */
function grammarOf(name: string): Grammar {
  if (/[іїєґ]/iu.test(name)) return ukrainian;
  if (/[ыэёъ]/iu.test(name)) return russian;
  const words = name.toLowerCase().split(/[\s-]+/u);
  const knows = ({ nouns }: Grammar) =>
    words.some((word) => nouns.m.has(word) || nouns.f.has(word) || nouns.n.has(word));
  return !knows(ukrainian) && knows(russian) ? russian : ukrainian;
}

function declineAs(words: readonly string[], gender: Gender, grammar: Grammar): Forms | null {
  const at = words.findIndex((word) => isHead(word, gender, grammar));
  if (at < 0 || !standsAlone(words.slice(at + 1), gender, grammar)) return null;
  const declined: Endings[] = [];
  for (const word of words.slice(0, at)) {
    const forms = isShouted(word) ? null : inflect(word, grammar.adjectiveRules[gender]);
    if (!forms) return null;
    declined.push(forms);
  }
  const head = declineHead(words[at] ?? '', grammar);
  if (!head) return null;
  const rest = words.slice(at + 1);
  return Object.fromEntries(
    cases.map((form, index) => [
      form,
      [...declined.map((forms) => forms[index]), head[index], ...rest].join(' '),
    ]),
  ) as Forms;
}

/** «Ліцей», and of two nouns that go together («школа-інтернат») both are known; the first tells the gender. */
function isHead(word: string, gender: Gender, { nouns }: Grammar): boolean {
  const parts = word.toLowerCase().split('-');
  const known = (part: string) => nouns.m.has(part) || nouns.f.has(part) || nouns.n.has(part);
  return !isShouted(word) && nouns[gender].has(parts[0] ?? '') && parts.every(known);
}

function declineHead(word: string, { nounRules }: Grammar): Endings | null {
  const parts = word.split('-').map((part) => inflect(part, nounRules));
  const at = (index: 0 | 1 | 2 | 3 | 4) => parts.map((forms) => forms?.[index]).join('-');
  return parts.includes(null) ? null : [at(0), at(1), at(2), at(3), at(4)];
}

/** Nothing behind the noun has to be declined with it. */
function standsAlone(rest: readonly string[], gender: Gender, grammar: Grammar): boolean {
  const [next = '', afterNext = ''] = rest.map((word) => word.toLowerCase());
  if (grammar.conjunctions.has(next)) return false;
  if (grammar.adjectiveBehind[gender].test(next)) return false;
  const isNoun = (word: string) => (['m', 'f', 'n'] as const).some((g) => isHead(word, g, grammar));
  return !isNoun(next) && !(/^[-–—]$/u.test(next) && isNoun(afterNext));
}

/** An abbreviation or a name in capitals is left alone. */
function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
