/** Latin letters that look like Cyrillic ones, as they slip into Ukrainian and Russian words. */
const latin = 'ABCEHIKMOPTXYaceiopxyÏï';
const cyrillic = 'АВСЕНІКМОРТХУасеіорхуЇї';
const toCyrillic = new Map([...latin].map((letter, index) => [letter, cyrillic[index]!]));

/**
 * Replaces look-alike Latin letters in words that also hold Cyrillic ones, and in lone capitals
 * beside Cyrillic text («I.П.»). Length and positions stay the same.
 */
export function toOneAlphabet(text: string): string {
  if (!/[А-яІіЇїЄєҐґЁё]/.test(text)) return text;
  return text.replace(/[\p{L}]+/gu, (word, offset: number) => {
    const mixed = /[А-яІіЇїЄєҐґЁё]/.test(word) && /[A-Za-zÏï]/.test(word);
    const initial = word.length === 1 && /[A-Z]/.test(word) && text[offset + 1] === '.';
    return mixed || initial
      ? [...word].map((letter) => toCyrillic.get(letter) ?? letter).join('')
      : word;
  });
}

/** A key for comparing words: one alphabet, lower case, one apostrophe, single spaces. */
export function wordKey(text: string): string {
  return toOneAlphabet(text)
    .toLowerCase()
    .replace(/[’ʼ`´‘]/g, "'")
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text: runs of letters and digits. A hyphen parts words. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
