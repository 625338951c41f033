/** A name as it was written: lower case, without apostrophes; a given name may be an initial only. */
export interface WrittenName {
  text: string;
  family: string;
  given: string;
  patronymic: string;
}

const word = /\p{L}[\p{L}’ʼ'-]*/gu;

/**
 * Names out of a pasted list, one a line: «Прізвище Ім’я По батькові», «Прізвище І.Б.», «І.Б. Прізвище»; numbers before
 * the name and what stands after a tab, a comma or a dash (posts, schools) are left out. Empty lines are skipped.
 */
export function namesInLines(text: string): WrittenName[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /\p{L}{2}/u.test(line))
    .slice(0, 2000)
    .map(nameIn);
}

function nameIn(text: string): WrittenName {
  const [first = ''] = text
    .replace(/^[\d\s.)№-]+/u, '')
    .split(/[\t,;(]|\s[–—-]\s/u)
    .filter((part) => /\p{L}{2}/u.test(part));
  const words = [...first.matchAll(word)].map(([found]) =>
    found.toLowerCase().replace(/[’ʼ']/g, ''),
  );
  // «О. П. Лугова»: initials may come first.
  const initials = words.findIndex((one) => one.length > 1);
  const ordered = initials > 0 ? [...words.slice(initials), ...words.slice(0, initials)] : words;
  const [family = '', given = '', patronymic = ''] = ordered;
  return { text, family, given, patronymic };
}
