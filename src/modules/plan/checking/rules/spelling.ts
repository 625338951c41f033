import { cellText, type Entry, type PlanView, repairOf, type TextField } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { type Dictionary, openDictionary } from '../spelling/dictionary.ts';
import { alphabetOf } from '../text/alphabets.ts';
import { writtenNames } from '../text/person-names.ts';
import { planLanguage } from '../text/plan-language.ts';
import { distance, plain, stemOf, wordsOf } from '../text/words.ts';

interface Occurrence {
  word: string;
  entry: Entry;
  field: TextField;
  /** A capital letter that no beginning of a sentence explains: a name. */
  proper: boolean;
}

/** Met this often, a word that the dictionary lacks is the trade's own. */
const ownWord = 3;
const fields: TextField[] = ['text', 'form', 'deadline'];

/**
 * Words that the dictionary doesn't know. Names, abbreviations, Latin brands and words that the
 * plan uses again and again are not reported. A word one or two letters away from a word that the
 * plan itself uses is a misspelling (warning); else it is only noticed.
 */
export const spelling: Rule = {
  name: 'spelling',
  async find(plan) {
    const dictionary = await openDictionary(planLanguage(plan));
    const all = occurrences(plan);
    const stems = new Map<string, number>();
    for (const { word } of all) stems.set(stemOf(word), (stems.get(stemOf(word)) ?? 0) + 1);
    const forms = new Map<string, string>();
    for (const { word } of all) forms.set(plain(word), word);
    const unknown = all.filter(
      (o) => !o.proper && (stems.get(stemOf(o.word)) ?? 0) < ownWord && !knows(dictionary, o.word),
    );
    const good = Array.from(forms.keys()).filter(
      (form) => form.length > 4 && (stems.get(stemOf(form)) ?? 0) >= 2,
    );
    return unknown.flatMap(({ word, entry, field }): RuleFinding[] => {
      const near = nearWord(plain(word), good, dictionary);
      const suggested = near ?? dictionary.suggest(word)[0];
      const right = suggested && suggested !== plain(word) ? likeCase(word, suggested) : null;
      const close = right !== null && distance(plain(right), plain(word), 1) === 1;
      const text = cellText(entry.item, field);
      return [
        {
          sentence: right ? 'spelling.suggested' : 'spelling',
          severity:
            near || (close && word.length > 6 && !word.includes('-')) ? 'warning' : 'notice',
          items: [entry.path],
          params: { word, suggestion: right ?? '' },
          ...(right && (near || close)
            ? { repair: repairOf(entry, field, text.replace(word, right)) }
            : {}),
        },
      ];
    });
  },
};

function occurrences(plan: PlanView): Occurrence[] {
  const found: Occurrence[] = [];
  for (const entry of plan.entries) {
    for (const field of fields) {
      const text = cellText(entry.item, field).replace(/<[^<>]*>/g, (tag) =>
        ' '.repeat(tag.length),
      );
      const names = new Set(writtenNames(text).map((n) => n.surname));
      for (const { text: word, at } of wordsOf(text)) {
        if (!isOrdinary(word) || names.has(word)) continue;
        const begins = /(?:^|[.!?:;«"(–—-])\s*$/u.test(text.slice(0, at));
        found.push({ word, entry, field, proper: /^\p{Lu}/u.test(word) && !begins });
      }
    }
  }
  return found;
}

function isOrdinary(word: string): boolean {
  return (
    word.length > 3 &&
    alphabetOf(word) === 'cyrillic' &&
    !/\d/.test(word) &&
    !/\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word)
  );
}

function knows(dictionary: Dictionary, word: string): boolean {
  const forms = [word, plain(word)];
  if (forms.some((form) => dictionary.knows(form))) return true;
  if (!word.includes('-')) return false;
  return plain(word)
    .split('-')
    .every((part) => part.length < 3 || dictionary.knows(part) || knowsFirstPart(dictionary, part));
}

/** «навчально-», «соціально-»: the adverb-like first part of a compound adjective. */
function knowsFirstPart(dictionary: Dictionary, part: string): boolean {
  return (
    /[оеі]$/u.test(part) &&
    ['ий', 'ний', 'ій', 'ый', 'ный'].some((e) => dictionary.knows(part.slice(0, -1) + e))
  );
}

/** A word of the plan itself that the misspelt one was meant to be. */
function nearWord(word: string, good: string[], dictionary: Dictionary): string | null {
  if (word.length < 5) return null;
  const limit = word.length > 9 ? 2 : 1;
  const near = good
    .map((form) => ({ form, away: distance(form, word, limit) }))
    .filter(
      ({ form, away }) =>
        away > 0 && away <= limit && form[0] === word[0] && dictionary.knows(form),
    )
    .sort((a, b) => a.away - b.away);
  return near[0]?.form ?? null;
}

function likeCase(like: string, word: string): string {
  return /^\p{Lu}/u.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
