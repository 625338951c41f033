/** A kind with the beginnings of words by which plans promise it. */
export interface PromisedKind {
  key: string;
  inPlans: readonly string[];
}

/** What a text of a plan promises: the kind, and how many where it says a number. */
export interface Promise {
  kind: string;
  number: number | null;
  /** Whether the text begins with it: «Вебінар про …», not «матеріали вебінару». */
  first: boolean;
}

const numerals: Record<string, number> = {
  ...{
    два: 2,
    дві: 2,
    две: 2,
    три: 3,
    чотири: 4,
    четыре: 4,
    "п'ять": 5,
    пять: 5,
    шість: 6,
    шесть: 6,
  },
  ...{ сім: 7, семь: 7, вісім: 8, восемь: 8, "дев'ять": 9, девять: 9, десять: 10 },
};
/** Words between the number and the kind: «4 обласні семінари». */
const between = 2;

/** The kind of event that a text names first, the more telling name before the shorter; null when it names none. */
export function kindInText(text: string, kinds: readonly PromisedKind[]): Promise | null {
  const words = text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .split(/[\s,;:()«»"]+/)
    .filter(Boolean);
  const found = kinds
    .flatMap(({ key, inPlans }) =>
      inPlans.map((stem) => ({ key, stem, at: startsAt(words, stem.split(' ')) })),
    )
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.stem.length - a.stem.length)[0];
  if (!found) return null;
  const before = words.slice(Math.max(0, found.at - between - 1), found.at);
  const numbers = before.map(numberOf);
  const number = numbers.findLast((value) => value !== null) ?? null;
  const rest = words.slice(0, found.at).filter((word) => numberOf(word) === null);
  return { kind: found.key, number, first: rest.length <= (number === null ? 1 : 2) };
}

const numberOf = (word: string): number | null =>
  /^\d{1,2}$/.test(word) && Number(word) > 1 ? Number(word) : (numerals[word] ?? null);

/** Where the words of a name begin; others may stand among them: «засідання методичної ради». */
function startsAt(words: readonly string[], [first = '', ...stems]: readonly string[]): number {
  return words.findIndex((word, index) => {
    if (!word.startsWith(first)) return false;
    const after = words.slice(index + 1, index + 2 + between);
    return stems.every((stem) => after.some((next) => next.startsWith(stem)));
  });
}
