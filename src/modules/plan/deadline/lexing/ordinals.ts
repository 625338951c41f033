import type { Piece } from './scan.ts';

const romanLetter: Record<string, string> = {
  i: 'i',
  і: 'i',
  ї: 'i',
  l: 'i',
  v: 'v',
  у: 'v',
  y: 'v',
  в: 'v',
  x: 'x',
  х: 'x',
};

const romanNumbers = new Map<string, number>();
for (const [index, roman] of 'i ii iii iv v vi vii viii ix x xi xii'.split(' ').entries()) {
  romanNumbers.set(roman, index + 1);
}
romanNumbers.set('iiii', 4);

/**
 * Value of a Roman numeral of one to twelve typed in Latin or Cyrillic letters, or in their mix, or
 * with «П» and «Ш» for II and III. Case has been lost already. `undefined` for any other word.
 */
export function romanValue(text: string): number | undefined {
  if (text.length > 4) return undefined;
  if (text === 'п') return 2;
  if (text === 'ш') return 3;
  let roman = '';
  for (const char of text) {
    const letter = romanLetter[char];
    if (!letter) return undefined;
    roman += letter;
  }
  return romanNumbers.get(roman);
}

const endings = new Set(
  (
    'й я ья е го му ї ої ша ше ший шого шої шу га ге гий гої тя тє тій та те тий тої ту а ий ого ому ' +
    'ій им ом ая ое ый ой ю ую х ті ту гу ім м і'
  ).split(' '),
);

/** The first piece behind an ordinal's ending, written as `1-й`, `2го` or «ІІ-ша»; `at` itself when none. */
export function skipOrdinalEnding(pieces: readonly Piece[], at: number): number {
  const [first, second] = pieces.slice(at, at + 2);
  if (first?.type === 'word' && !first.gap && endings.has(first.text)) return at + 1;
  const dash = first?.type === 'sign' && first.text === '-' && !first.gap;
  if (dash && second?.type === 'word' && !second.gap && endings.has(second.text)) return at + 2;
  return at;
}
