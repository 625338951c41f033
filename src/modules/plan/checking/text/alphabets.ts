/** Letters that look alike in the two alphabets, and what is made of words that mix them. */

const pairs: [latin: string, cyrillic: string][] = [
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['i', 'і'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['k', 'к'],
  ['m', 'м'],
  ['t', 'т'],
  ['h', 'н'],
  ['b', 'в'],
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['I', 'І'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['Y', 'У'],
  ['ï', 'ї'],
];
const toCyrillic = new Map(pairs);
const toLatin = new Map(pairs.map(([latin, cyrillic]) => [cyrillic, latin]));

export type Alphabet = 'latin' | 'cyrillic' | 'mixed' | 'none';

export function alphabetOf(text: string): Alphabet {
  const latin = /\p{Script=Latin}/u.test(text);
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (latin && cyrillic) return 'mixed';
  return latin ? 'latin' : cyrillic ? 'cyrillic' : 'none';
}

/**
 * The word in the alphabet that most of its letters belong to; `null` when a letter has no double
 * there (then it isn't a misprint: «STEM-лабораторія», «Li-fi»).
 */
export function unmix(text: string): string | null {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const ways = cyrillic >= latin ? [intoCyrillic, intoLatin] : [intoLatin, intoCyrillic];
  for (const way of ways) {
    const whole = way(text);
    if (alphabetOf(whole) !== 'mixed') return whole;
  }
  return null;
}

export function intoCyrillic(text: string): string {
  return Array.from(text, (c) => toCyrillic.get(c) ?? c).join('');
}

export function intoLatin(text: string): string {
  return Array.from(text, (c) => toLatin.get(c) ?? c).join('');
}

/** A Roman numeral in whatever letters it is typed («ІХ», «XII»), in Latin; else `null`. */
export function romanNumeral(text: string): string | null {
  const latin = intoLatin(text.trim());
  return /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(latin) ? latin : null;
}
