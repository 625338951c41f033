import { findExpansions, isAbbreviation, withoutOptionalPart } from './abbreviations.ts';
import { isSmallWord, stemOf, wordsOf } from './words.ts';

/** What a text is about: stems with abbreviations spelt out, weighted by how rare they are. */
export interface Subject {
  stems: Set<string>;
  weight: number;
}

/** Compares texts of one plan; words that stand in every item weigh little. */
export class SubjectSpace {
  readonly #expansions: Map<string, string[]>;
  readonly #frequency = new Map<string, number>();
  readonly #count: number;

  constructor(texts: readonly string[]) {
    this.#expansions = findExpansions(texts);
    this.#count = texts.length;
    for (const text of texts) {
      for (const stem of this.#stems(text)) {
        this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
      }
    }
  }

  subject(text: string): Subject {
    const stems = this.#stems(text);
    return { stems, weight: this.#sum(stems) };
  }

  /** 0 nothing in common … 1 the same words. */
  likeness(a: Subject, b: Subject): number {
    const total = a.weight + b.weight;
    return total === 0 ? 0 : (2 * this.#shared(a, b)) / total;
  }

  /** How much of the smaller text is in the greater one, 0 … 1. */
  containment(a: Subject, b: Subject): number {
    const least = Math.min(a.weight, b.weight);
    return least === 0 ? 0 : this.#shared(a, b) / least;
  }

  /** Stems that only one of the two texts has. */
  difference(a: Subject, b: Subject): string[] {
    return [
      ...Array.from(a.stems).filter((s) => !b.stems.has(s)),
      ...Array.from(b.stems).filter((s) => !a.stems.has(s)),
    ];
  }

  /** 1 for a word that one item has, less for a word that many have. */
  weightOf(stem: string): number {
    const items = this.#frequency.get(stem) ?? 1;
    return Math.log(1 + this.#count / (1 + items)) / Math.log(1 + this.#count / 2);
  }

  /** Whether few items have the word: one in sixty, but two in a short plan. */
  isRare(stem: string): boolean {
    return (this.#frequency.get(stem) ?? 1) <= Math.max(2, this.#count / 60);
  }

  #shared(a: Subject, b: Subject): number {
    return this.#sum(Array.from(a.stems).filter((s) => b.stems.has(s)));
  }

  #sum(stems: Iterable<string>): number {
    let sum = 0;
    for (const stem of stems) sum += this.weightOf(stem);
    return sum;
  }

  #stems(text: string): Set<string> {
    const stems = new Set<string>();
    for (const { text: word } of wordsOf(withoutOptionalPart(text))) {
      if (isSmallWord(word)) continue;
      const expansion = isAbbreviation(word) ? this.#expansions.get(word) : undefined;
      for (const stem of expansion ?? [stemOf(word)]) stems.add(stem);
    }
    return stems;
  }
}
