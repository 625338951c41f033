import { toOneAlphabet, wordKey } from '../text/alphabet.ts';
import { firstNames } from './first-names.data.ts';
import { acronyms, roleStems } from './roles.data.ts';

/** A person found in a text. `start`–`end` are positions in the text. */
export interface FoundPerson {
  /** «Прізвище І.Б.» */
  name: string;
  start: number;
  end: number;
}

const upper = 'А-ЯІЇЄҐЁA-Z';
const lower = "а-яіїєґёa-z'’ʼ`";
const surname = `[${upper}](?:[${lower}]+|[${upper}'’ʼ]{2,})(?:\\s?[-‑–]\\s?[${upper}][${lower}${upper}]+)?`;
const anySurname = `(?:${surname}|[${lower}]{3,})`;
const initial = `[${upper}]`;
const notLetter = `(?![${upper}${lower}])`;
const given = `[${upper}](?:[${lower}]+|[${upper}'’ʼ]+)`;
const patronymic = `[${upper}][${lower}${upper}]*(?:ович|евич|євич|йович|ьович|ич|івна|ївна|овна|евна|євна|ична|инична|ОВИЧ|ЕВИЧ|ЄВИЧ|ЙОВИЧ|ІВНА|ЇВНА|ОВНА|ЕВНА|ЄВНА|ИЧНА|ІЧ|ИЧ)[аеуиі]?`;

type Parts = [surname: string, first: string, second: string | null];
interface Shape {
  pattern: RegExp;
  parts: (match: RegExpExecArray) => Parts;
}

/** Tried in this order at every word; the first that fits wins. */
const shapes: readonly Shape[] = [
  {
    // Іваненко Іван Петрович
    pattern: new RegExp(`(${surname})\\s+(${given})\\s+(${patronymic})${notLetter}`, 'y'),
    parts: (m) => [m[1]!, m[2]![0]!, m[3]![0]!],
  },
  {
    // Іван Петрович Іваненко
    pattern: new RegExp(
      `(${given})\\s+(${patronymic})\\s+(${surname})${notLetter}(?!\\s?\\.?\\s?${initial}\\.)`,
      'y',
    ),
    parts: (m) => [m[3]!, m[1]![0]!, m[2]![0]!],
  },
  {
    // І.П. Іваненко
    pattern: new RegExp(
      `(${initial})\\s?\\.\\s?(${initial})\\s?\\.?\\s?(${surname})${notLetter}`,
      'y',
    ),
    parts: (m) => [m[3]!, m[1]!, m[2]!],
  },
  {
    // Іваненко І.П.  Іваненко І. П  ІваненкоІ.П..
    pattern: new RegExp(
      `(${anySurname})\\s*,?\\s*(${initial})\\s?[.,]\\s*(${initial})(?:\\s?\\.{1,2}|\\s?,(?=\\s|$)|${notLetter})`,
      'y',
    ),
    parts: (m) => [m[1]!, m[2]!, m[3]!],
  },
  {
    // Іваненко і.п.
    pattern: new RegExp(`(${surname})\\s*([а-яіїєґ])\\.\\s?([а-яіїєґ])\\.`, 'y'),
    parts: (m) => [m[1]!, m[2]!.toUpperCase(), m[3]!.toUpperCase()],
  },
  {
    // Іваненко ІП  Іваненко І П
    pattern: new RegExp(`(${surname})\\s+(${initial})\\s?(${initial})\\.?(?=[\\s,;)]|$)`, 'y'),
    parts: (m) => [m[1]!, m[2]!, m[3]!],
  },
  {
    // І. Іваненко
    pattern: new RegExp(
      `(${initial})\\s?\\.\\s?(${surname})${notLetter}(?!\\s?\\.?\\s?${initial}\\s?\\.)`,
      'y',
    ),
    parts: (m) => [m[2]!, m[1]!, null],
  },
  {
    // Іваненко І.
    pattern: new RegExp(`(${surname})\\s+(${initial})(?:\\s?\\.|(?=\\s*(?:[,;)\\n]|$)))`, 'y'),
    parts: (m) => [m[1]!, m[2]!, null],
  },
  {
    // Іван Іваненко, Іваненко Іван: one of the words has to be a known first name
    pattern: new RegExp(`(${given})\\s+(${surname})${notLetter}`, 'y'),
    parts: (m) =>
      isFirstName(m[1]!)
        ? [m[2]!, m[1]![0]!, null]
        : [m[1]!, isFirstName(m[2]!) ? m[2]![0]! : '', null],
  },
];

/** Lower-case pairs with dots that are abbreviations, not initials. */
const abbreviations = new Set([
  'т.д',
  'т.п',
  'н.р',
  'в.о',
  'и.о',
  'с.г',
  'о.д',
  'т.і',
  'н.е',
  'м.п',
]);

/** Endings of surnames: after them two capitals are initials even when they spell an acronym. */
const surnameEnding =
  /(?:енко|чук|юк|ський|ська|цький|цька|ова|єва|ева|ов|єв|ев|ина|іна|ин|ін|ич|як|ян|ко)$/;

/** All people named in a text, in order, whatever the spelling and with or without separators. */
export function findPeople(text: string): FoundPerson[] {
  const plain = toOneAlphabet(text);
  const found: FoundPerson[] = [];
  let at = 0;
  while (at < plain.length) {
    const person = wordStart(plain, at) ? personAt(plain, at) : null;
    if (person) {
      found.push(person);
      at = person.end;
    } else at += 1;
  }
  return found;
}

function personAt(text: string, start: number): FoundPerson | null {
  for (const shape of shapes) {
    shape.pattern.lastIndex = start;
    const match = shape.pattern.exec(text);
    if (!match) continue;
    const [last, first, second] = shape.parts(match);
    if (first === '' || !canBeSurname(last)) continue;
    if (
      abbreviations.has(`${first}.${second ?? ''}`.toLowerCase()) &&
      /^[а-яіїєґ]/.test(match[2] ?? '')
    )
      continue;
    if (
      /^\S+\s+\S\S$/.test(match[0]) &&
      acronyms.includes(`${first}${second}`) &&
      !surnameEnding.test(last)
    )
      continue;
    const name = `${titleCase(last)} ${first.toUpperCase()}.${second ? `${second.toUpperCase()}.` : ''}`;
    return { name, start, end: start + match[0].length };
  }
  return null;
}

function wordStart(text: string, at: number): boolean {
  if (!/\p{L}/u.test(text[at]!)) return false;
  return at === 0 || !/[\p{L}'’ʼ-]/u.test(text[at - 1]!);
}

function canBeSurname(word: string): boolean {
  const key = wordKey(word);
  if (key.length < 2 || /^\p{Lu}{2,5}\s?[-–]\s?\p{Lu}\p{Ll}/u.test(word)) return false;
  return !roleStems.some((stem) => key === stem || (stem.length > 3 && key.startsWith(stem)));
}

function isFirstName(word: string): boolean {
  return firstNames.has(wordKey(word));
}

/** «ПЕТРЕНКО-КОВАЛЬ» → «Петренко-Коваль»; a surname in small letters gets its capital. */
function titleCase(word: string): string {
  return word
    .replace(/\s?[-‑–]\s?/g, '-')
    .replace(/[’ʼ`]/g, "'")
    .split('-')
    .map((part) => part[0]!.toUpperCase() + part.slice(1).toLowerCase())
    .join('-');
}
