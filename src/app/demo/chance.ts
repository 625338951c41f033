/** Repeatable chance: the same words give the same throws, whatever was thrown before. */
export interface Chance {
  /** From 0 up to 1. */
  share(): number;
  /** A whole number from `from` to `to`, both possible. */
  between(from: number, to: number): number;
  oneOf<T>(values: readonly T[]): T;
}

/** @param words what the throws are for; others give others */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = hash(words.join('\u0000'));
  const share = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    between,
    oneOf: (values) => values[between(0, values.length - 1)] as (typeof values)[number],
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
