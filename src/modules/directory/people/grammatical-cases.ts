/** Cases beside the nominative, in the order of a grammar; Russian has no vocative. */
export const grammaticalCases = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'locative',
  'vocative',
] as const;
export type GrammaticalCase = (typeof grammaticalCases)[number];
