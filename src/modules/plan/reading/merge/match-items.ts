import { wordKey, words } from '../text/alphabet.ts';
import type { PlacedItem } from './flatten-items.ts';

/** The same number and this much of the words in common: the same item, reworded. */
const reworded = 0.3;
/** Another number or place: only a text that is nearly the same tells the item. */
const moved = 0.7;

/**
 * Tells which item of one reading is which of another: by number and text, then by text alone, then
 * by number with a similar text, last by a similar text anywhere.
 * @returns index in `after` for each item of `before`; null where it is gone
 */
export function matchItems(
  before: readonly PlacedItem[],
  after: readonly PlacedItem[],
): (number | null)[] {
  const matches: (number | null)[] = before.map(() => null);
  const free = new Set(after.keys());
  const keysBefore = before.map(keyOf);
  const keysAfter = after.map(keyOf);
  const pair = (from: number, to: number) => {
    matches[from] = to;
    free.delete(to);
  };
  const passes: ((from: number, to: number) => boolean)[] = [
    (from, to) => keysBefore[from]!.whole === keysAfter[to]!.whole && sameParent(from, to),
    (from, to) => keysBefore[from]!.whole === keysAfter[to]!.whole,
    (from, to) => keysBefore[from]!.text !== '' && keysBefore[from]!.text === keysAfter[to]!.text,
  ];
  const sameParent = (from: number, to: number) => {
    const above = before[from]!.parent;
    return above === null ? after[to]!.parent === null : matches[above] === after[to]!.parent;
  };
  for (const same of passes) {
    for (const from of before.keys()) {
      if (matches[from] !== null) continue;
      const to = [...free].find((index) => same(from, index));
      if (to !== undefined) pair(from, to);
    }
  }
  const likeness = (from: number, to: number) =>
    similarity(keysBefore[from]!.words, keysAfter[to]!.words);
  pairBest(before, free, matches, pair, (from, to) => {
    const number = before[from]!.item.number;
    if (number === null || number !== after[to]!.item.number) return 0;
    const blank = keysBefore[from]!.text === '' || keysAfter[to]!.text === '';
    const score = blank ? 1 : likeness(from, to);
    return score >= reworded ? score : 0;
  });
  pairBest(before, free, matches, pair, (from, to) => {
    if (
      before[from]!.item.number !== null ||
      after[to]!.item.number !== null ||
      !sameParent(from, to)
    )
      return 0;
    const score = likeness(from, to);
    return score >= reworded ? score : 0;
  });
  pairBest(before, free, matches, pair, (from, to) => {
    const score = likeness(from, to);
    return score >= moved ? score : 0;
  });
  return matches;
}

/** Pairs what is left, the most alike first. */
function pairBest(
  before: readonly PlacedItem[],
  free: ReadonlySet<number>,
  matches: readonly (number | null)[],
  pair: (from: number, to: number) => void,
  score: (from: number, to: number) => number,
): void {
  const scored: { from: number; to: number; value: number }[] = [];
  for (const from of before.keys()) {
    if (matches[from] !== null) continue;
    for (const to of free) {
      const value = score(from, to);
      if (value > 0) scored.push({ from, to, value });
    }
  }
  scored.sort((a, b) => b.value - a.value || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  for (const { from, to } of scored) if (matches[from] === null && free.has(to)) pair(from, to);
}

interface Key {
  text: string;
  whole: string;
  words: Set<string>;
}

function keyOf({ item }: PlacedItem): Key {
  const list = words(wordKey(item.text));
  return {
    text: list.join(' '),
    whole: `${item.number ?? ''} ${list.join(' ')}`,
    words: new Set(list),
  };
}

/** The share of common words (Dice), 0–1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}
