/** Latin letters and the Cyrillic ones that they can't be told from by the eye. */
const cyrillicOf: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
};

/** Puts Cyrillic letters for the Latin ones that have slipped into a Cyrillic word; other words stay. */
export function unmix(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (!/\p{sc=Cyrillic}/u.test(word) || !/[A-Za-z]/.test(word)) return word;
    const mended = word.replace(/[A-Za-z]/g, (letter) => cyrillicOf[letter] ?? letter);
    return /[A-Za-z]/.test(mended) ? word : mended;
  });
}
