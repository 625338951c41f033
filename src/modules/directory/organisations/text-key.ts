/** Latin letters that look like Cyrillic ones, as they slip into abbreviations. */
const alike: Record<string, string> = {
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
};

/**
 * What of a name counts when it is looked for: no quotes, no kinds of dashes and apostrophes, «N» for «№», one space,
 * small letters, and no Latin letters inside a Cyrillic word.
 */
export function textKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/[«»„“”"]/gu, '')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .replace(/(?:№|\bno?\.?)\s*(?=\d)/gu, '№')
    .split(/\s+/u)
    .map((word) =>
      /\p{sc=Cyrillic}/u.test(word) ? word.replace(/[a-z]/gu, (l) => alike[l] ?? l) : word,
    )
    .filter(Boolean)
    .join(' ')
    .replace(/[.,;:]+$/u, '');
}
