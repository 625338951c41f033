import { plain, stemOf, wordsOf } from './words.ts';

const capitals = /^\p{Lu}{2,7}$/u;
const joiners = new Set(['і', 'й', 'та', 'и', 'з', 'с', 'із', 'до', 'для', 'у', 'в', 'на', 'щодо']);

/** An abbreviation written in capitals («ЗПО», «ИМК»), not a Roman numeral. */
export function isAbbreviation(word: string): boolean {
  return capitals.test(word) && !/^[IVXLCІХ]+$/.test(word);
}

/** «ЗП(ПТ)О» has an optional part in brackets: for comparison it is «ЗПО». */
export function withoutOptionalPart(text: string): string {
  return text.replace(/(?<!\p{Lu})(\p{Lu}+)\(\p{Lu}+\)(\p{Lu}+)/gu, '$1$2');
}

/**
 * What the abbreviations of a plan stand for, found in the plan itself: «ЗПО» beside «закладів
 * професійної освіти». The most frequent phrase with these first letters, met at least `times`.
 *
 * @returns abbreviation → stems of its words
 */
export function findExpansions(texts: readonly string[], times = 2): Map<string, string[]> {
  const sentences = texts.map((t) => wordsOf(withoutOptionalPart(t)).map((w) => w.text));
  const wanted = new Set(sentences.flat().filter(isAbbreviation));
  const lengths = new Set(Array.from(wanted, (a) => a.length));
  const found = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    const words = sentence.filter((w) => !joiners.has(plain(w)) && !isAbbreviation(w));
    for (const length of lengths) {
      for (let i = 0; i + length <= words.length; i++) {
        const phrase = words.slice(i, i + length);
        const initials = phrase.map((w) => w[0]!.toUpperCase()).join('');
        if (!wanted.has(initials)) continue;
        const stems = phrase.map(stemOf).join(' ');
        const counts = found.get(initials) ?? new Map<string, number>();
        counts.set(stems, (counts.get(stems) ?? 0) + 1);
        found.set(initials, counts);
      }
    }
  }
  const expansions = new Map<string, string[]>();
  for (const [abbreviation, counts] of found) {
    const [best] = Array.from(counts).sort((a, b) => b[1] - a[1]);
    if (best && best[1] >= times) expansions.set(abbreviation, best[0].split(' '));
  }
  return expansions;
}
