import { type Cell, cellsOf, type PlanView, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { type Dictionary, openDictionary } from '../spelling/dictionary.ts';
import { alphabetOf } from '../text/alphabets.ts';
import { writtenNames } from '../text/person-names.ts';
import { planLanguage } from '../text/plan-language.ts';
import { distance, plain, stemOf, wordsOf } from '../text/words.ts';

interface Occurrence {
  word: string;
  /** As it stands in the cell: headings are in capitals. */
  written: string;
  cell: Cell;
  at: number;
  /** A capital letter that no beginning of a sentence explains, or the name of a place: a name. */
  proper: boolean;
}

/** Met this often, a word that the dictionary lacks is the trade's own. */
const ownWord = 3;
/** A long word one or two letters from a known one is a misspelling even where the plan has no such word. */
const longWord = 11;

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
    const known = new Map<string, boolean>();
    for (const { word } of all) {
      if (!known.has(word)) known.set(word, isKnown(dictionary, word));
    }
    const unknown = all.filter((o) => !o.proper && !known.get(o.word));
    const times = Map.groupBy(unknown, (o) => stemOf(o.word));
    const vocabulary = new Map<string, number>();
    for (const { word } of all) {
      if (!known.get(word)) continue;
      const form = plain(word);
      vocabulary.set(form, (vocabulary.get(form) ?? 0) + 1);
    }
    return unknown
      .filter((o) => times.get(stemOf(o.word))!.length < ownWord)
      .map((o) => judge(o, vocabulary, dictionary));
  },
};

function judge(
  { word, written, cell, at }: Occurrence,
  vocabulary: Map<string, number>,
  dictionary: Dictionary,
): RuleFinding {
  const near = nearWord(plain(word), vocabulary, dictionary);
  const suggestions = near ? [near] : dictionary.suggest(word);
  const right = suggestions
    .map((s) => likeCase(written, s))
    .find((s) => s !== written && sameParts(s, word));
  // A long word one letter from a known one was meant to be it; a short one may be a new word.
  const clear =
    near !== null || (dictionary.complete && right !== undefined && word.length >= longWord);
  return {
    sentence: right ? 'spelling.suggested' : 'spelling',
    severity: clear ? 'warning' : 'notice',
    items: [cell.path],
    params: { word, suggestion: right ?? '' },
    // Only what the plan itself writes elsewhere is set right by a click.
    ...(right && near
      ? {
          repair: repairCell(
            cell,
            cell.text.slice(0, at) + right + cell.text.slice(at + word.length),
          ),
        }
      : {}),
  };
}

const sameParts = (a: string, b: string): boolean =>
  a.split(/[\s-]/).length === b.split('-').length;

function occurrences(plan: PlanView): Occurrence[] {
  return cellsOf(plan).flatMap((cell) => {
    if (cell.field === 'responsible') return [];
    // Headings are in capitals: they are read as if they weren't.
    const heading = cell.entry === null && cell.text === cell.text.toUpperCase();
    const text = (heading ? cell.text.toLowerCase() : cell.text).replace(/<[^<>]*>/g, (tag) =>
      ' '.repeat(tag.length),
    );
    const names = new Set(writtenNames(text).map((n) => n.surname));
    return wordsOf(text)
      .filter(({ text: word }) => isOrdinary(word) && !names.has(word))
      .map(({ text: word, at }): Occurrence => {
        const before = text.slice(0, at);
        const begins = /(?:^|[.!?:;«"(–—-])\s*$/u.test(before);
        // «Дубнівський …»: a name in quotation marks begins with the adjective of a place.
        const ofPlace = before.endsWith('«') && /ск|[сцз]ьк/u.test(word);
        const written = cell.text.slice(at, at + word.length);
        return { word, written, cell, at, proper: /^\p{Lu}/u.test(word) && (!begins || ofPlace) };
      });
  });
}

function isOrdinary(word: string): boolean {
  return (
    word.length > 3 &&
    alphabetOf(word) === 'cyrillic' &&
    !/\d/.test(word) &&
    !/\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word)
  );
}

function isKnown(dictionary: Dictionary, word: string): boolean {
  // Headings are read in small letters: «україни» is a name there.
  if ([word, plain(word), capitalised(word)].some((form) => dictionary.knows(form))) return true;
  if (!word.includes('-')) return false;
  return plain(word)
    .split('-')
    .every((part) => part.length < 3 || dictionary.knows(part) || isFirstPart(dictionary, part));
}

/** «навчально-», «соціально-»: the first part of a compound adjective. */
function isFirstPart(dictionary: Dictionary, part: string): boolean {
  const base = part.slice(0, -1);
  return /[оеє]$/u.test(part) && ['ий', 'ій', 'ый', 'ой'].some((e) => dictionary.knows(base + e));
}

/**
 * A word of the plan itself that the misspelt one was meant to be; in a compound the part that the
 * dictionary lacks is set right alone.
 */
function nearWord(
  word: string,
  vocabulary: Map<string, number>,
  dictionary: Dictionary,
): string | null {
  const parts = word.split('-');
  if (parts.length > 1) {
    const wrong = parts.filter((part) => !dictionary.knows(part) && !isFirstPart(dictionary, part));
    const near = wrong.length === 1 ? nearWord(wrong[0]!, vocabulary, dictionary) : null;
    return near && parts.map((part) => (part === wrong[0] ? near : part)).join('-');
  }
  if (word.length < 5) return null;
  const candidates = Array.from(vocabulary).flatMap(([form, times]) => {
    const limit = word.length > 9 && times >= 2 ? 2 : 1;
    if (form.length < 5 || form[0] !== word[0]) return [];
    if (!dictionary.complete && stemOf(form) === stemOf(word)) return [];
    const away = distance(form, word, limit);
    return away <= limit ? [{ form, away, times }] : [];
  });
  candidates.sort((a, b) => a.away - b.away || b.times - a.times);
  return candidates[0]?.form ?? null;
}

function likeCase(like: string, word: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? capitalised(word) : word;
}

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
