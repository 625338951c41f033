/** Text in two forms of equal length, so that a place in one is the same place in the other. */
export interface NormalisedText {
  /** What a person sees: the original without invisible characters. */
  readonly shown: string;
  /** Lower case, one sort of dash, blank and quotation mark, Cyrillic Ukrainian «ґ» and Russian «ё» unified. */
  readonly plain: string;
}

/** Soft hyphens, zero-width signs and stress marks. */
const invisible = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|\u0300|\u0301/g;

const plainOf: Record<string, string> = {
  ё: 'е',
  ґ: 'г',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\r': '\n',
  '\v': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0007': '\n',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '′': "'",
};
for (const dash of '‐‑‒–—―−﹘－⁃~∼÷') plainOf[dash] = '-';
for (const space of '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000') {
  plainOf[space] = ' ';
}

/** Everything that `plainOf` replaces. */
const unified = new RegExp(
  `[${Object.keys(plainOf)
    .join('')
    .replace(/[\\\]^-]/g, '\\$&')}]`,
  'g',
);

const romanSigns: Record<string, string> = {
  Ⅰ: 'I',
  Ⅱ: 'II',
  Ⅲ: 'III',
  Ⅳ: 'IV',
  Ⅴ: 'V',
  Ⅵ: 'VI',
  Ⅶ: 'VII',
  Ⅷ: 'VIII',
  Ⅸ: 'IX',
  Ⅹ: 'X',
  Ⅺ: 'XI',
  Ⅻ: 'XII',
};

/** Prepares an expression for the lexer; the caller keeps the original for display. */
export function normaliseText(text: string): NormalisedText {
  const shown = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[Ⅰ-Ⅻ]/g, (sign) => romanSigns[sign] ?? sign)
    .replace(/<[^<>]{0,40}>/g, ' ')
    .replace(/&nbsp;/g, ' ');
  const lower = shown.toLowerCase();
  const plain = lower.length === shown.length ? lower : lowerEach(shown);
  return { shown, plain: plain.replace(unified, (char) => plainOf[char] ?? char) };
}

/** Lower case of a text that has letters whose lower case is longer than they are. */
function lowerEach(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const lower = text[index]!.toLowerCase();
    result += lower.length === 1 ? lower : text[index]!;
  }
  return result;
}

const lookAlike: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  ï: 'ї',
  u: 'и',
  r: 'г',
  n: 'п',
};

/**
 * A word in Cyrillic letters. Latin letters that look like Cyrillic ones are replaced; a word that
 * holds any other Latin letter is returned as it is.
 */
export function cyrillicWord(word: string): string {
  let result = '';
  for (const char of word) {
    if (char >= 'a' && char <= 'z') {
      const same = lookAlike[char];
      if (!same) return word;
      result += same;
    } else result += char === 'ï' ? 'ї' : char;
  }
  return result;
}
