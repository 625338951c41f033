import { shapeDate } from './dates.ts';
import type { Item, LexicalWarning, Token } from './item.ts';
import { withoutListMarks } from './list-marks.ts';
import { romanValue, skipOrdinalEnding } from './ordinals.ts';
import { peopleIn } from './people.ts';
import { readWord } from './read-word.ts';
import { areRomanMonths } from './roman-months.ts';
import { type Piece, scan } from './scan.ts';
import { unwrap } from './unwrap.ts';
import { shapeYear, skipSchoolYearWords, skipYearWord } from './years.ts';

/** The expression as a row of tokens, and what had to be repaired on the way. */
export interface Itemised {
  readonly items: Item[];
  readonly warnings: LexicalWarning[];
}

const signs: Record<string, Token> = {
  ',': { kind: 'comma' },
  ';': { kind: 'newline' },
  ':': { kind: 'comma' },
  '+': { kind: 'comma' },
  '&': { kind: 'comma' },
  '•': { kind: 'comma' },
  '|': { kind: 'comma' },
  '-': { kind: 'dash' },
  '→': { kind: 'dash' },
  '/': { kind: 'slash' },
  '(': { kind: 'open' },
  '[': { kind: 'open' },
  ')': { kind: 'close' },
  ']': { kind: 'close' },
};
const ignoredSigns = new Set(['.', '«', '»', '"', '“', '”', '„', "'", '*', '…', '!', '_']);
const numbered = new Set('quarter half semester schoolQuarter trimester week decade'.split(' '));

/** Turns normalised text (`plain`, with the same text as `shown`) into tokens: dates in figures, years, ordinals, known words, signs. */
export function itemise(plain: string, shown: string): Itemised {
  const pieces = withoutListMarks(scan(plain));
  const people = peopleIn(pieces, shown);
  const romanMonths = areRomanMonths(pieces);
  const items: Item[] = [];
  const warnings: LexicalWarning[] = [];
  const push = (token: Token, from: number, next: number) => {
    const start = pieces[from]!.start;
    const end = pieces[next - 1]!.end;
    items.push({ token, text: plain.slice(start, end), start, end });
  };
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at]!;
    if (people.has(at)) {
      push({ kind: 'unknown' }, at, at + 1);
      at++;
    } else if (piece.type === 'digits') {
      const { token, next, lostDot } = shapeFigures(pieces, at, items);
      if (lostDot) warnings.push('lost-dot');
      push(token, at, next);
      at = next;
    } else if (romanMonths && romanValue(piece.text)) {
      push({ kind: 'month', month: romanValue(piece.text)! }, at, at + 1);
      at++;
    } else if (piece.type === 'word') {
      at = pushWord(pieces, at, push, warnings, items);
    } else if (piece.type === 'newline') {
      push({ kind: 'newline' }, at, at + 1);
      at++;
    } else if (piece.text === '№' || piece.text === '#') {
      const next = skipReference(pieces, at + 1);
      push({ kind: 'reference' }, at, next);
      at = next;
    } else {
      const token = signs[piece.text];
      if (token) push(token, at, at + 1);
      else if (!ignoredSigns.has(piece.text)) push({ kind: 'unknown' }, at, at + 1);
      at++;
    }
  }
  return { items: unwrap(items), warnings };
}

function shapeFigures(pieces: readonly Piece[], at: number, items: readonly Item[]) {
  const date = shapeDate(pieces, at);
  if (date) {
    const hasYear =
      date.token.kind === 'monthYear' || (date.token.kind === 'date' && date.token.year);
    return hasYear ? { ...date, next: skipYearWord(pieces, date.next) } : date;
  }
  const year = shapeYear(pieces, at);
  if (year) return { ...year, lostDot: false };
  const piece = pieces[at]!;
  const value = Number(piece.text);
  if (piece.text.length === 2 && items.at(-1)?.token.kind === 'month' && value >= 10) {
    const afterYear = skipYearWord(pieces, at + 1);
    if (afterYear > at + 1) {
      return {
        token: { kind: 'year', year: 2000 + value } as const,
        next: afterYear,
        lostDot: false,
      };
    }
  }
  const roman = glueRoman(pieces, at);
  if (roman)
    return { token: { kind: 'ordinal', value: roman } as const, next: at + 2, lostDot: false };
  const ordinal = skipOrdinalEnding(pieces, at + 1);
  const token: Token =
    ordinal > at + 1
      ? { kind: 'ordinal', value }
      : { kind: 'figure', value, digits: piece.text.length };
  return { token, next: ordinal, lostDot: false };
}

/** «1V» for IV and «1І» for II: a one typed for the Roman letter. */
function glueRoman(pieces: readonly Piece[], at: number): number | undefined {
  const [one, rest] = pieces.slice(at, at + 2);
  if (!/^1+$/.test(one?.text ?? '') || rest?.type !== 'word' || rest.gap) return undefined;
  if (!/^[ivxіх]+$/.test(rest.text)) return undefined;
  return romanValue('i'.repeat(one!.text.length) + rest.text);
}

function pushWord(
  pieces: readonly Piece[],
  at: number,
  push: (token: Token, from: number, next: number) => void,
  warnings: LexicalWarning[],
  items: readonly Item[],
): number {
  const piece = pieces[at]!;
  const school = skipSchoolYearWords(pieces, at);
  if (school) {
    push({ kind: 'unit', unit: 'schoolYear' }, at, school);
    return school;
  }
  if (piece.text === 'п') {
    const [slash, rest] = pieces.slice(at + 1, at + 3);
    if (slash?.text === '/' && rest?.text === 'р') {
      push({ kind: 'unit', unit: 'half' }, at, at + 3);
      return at + 3;
    }
    const reference = pieces[at + 1]?.text === '.' ? skipReference(pieces, at + 2) : at;
    if (reference > at + 2) {
      push({ kind: 'reference' }, at, reference);
      return reference;
    }
  }
  if (piece.text === 'не') {
    const wordAt = pieces[at + 1]?.type === 'newline' ? at + 2 : at + 1;
    const next = readWord(pieces, wordAt)?.words[0]?.kind;
    const bound = next === 'notLater' || next === 'filler' || next === 'from';
    push(bound ? { kind: 'filler' } : { kind: 'negation' }, at, at + 1);
    return at + 1;
  }
  if (piece.text === 'р' && items.at(-1)?.token.kind === 'figure') {
    push({ kind: 'times' }, at, at + 1);
    return at + 1;
  }
  const roman = romanValue(piece.text);
  if (roman && isRomanHere(pieces, at, items)) {
    const next = skipOrdinalEnding(pieces, at + 1);
    push({ kind: 'ordinal', value: roman }, at, next);
    return next;
  }
  const read = readWord(pieces, at);
  if (!read) {
    push({ kind: 'unknown' }, at, at + 1);
    return at + 1;
  }
  if (read.warning) warnings.push(read.warning);
  const tens = read.words[0];
  const ones = readWord(pieces, read.next)?.words[0];
  if (tens?.kind === 'number' && tens.value >= 20 && ones?.kind === 'ordinal' && ones.value < 10) {
    push({ kind: 'ordinal', value: tens.value + ones.value }, at, read.next + 1);
    return read.next + 1;
  }
  for (const word of read.words) push(word, at, read.next);
  return read.next;
}

/**
 * A lone letter is a numeral only beside something that is numbered: «І квартал», «І - ІІ тиждень»,
 * «семестр І»; elsewhere «і» and «в» are small words.
 */
function isRomanHere(pieces: readonly Piece[], at: number, items: readonly Item[]): boolean {
  const text = pieces[at]!.text;
  if (text.length > 1 && text !== 'у') return true;
  const before = items.at(-1)?.token;
  if (before?.kind === 'unit' && numbered.has(before.unit) && 'iіvх'.includes(text)) {
    const follower = pieces[at + 1]?.type;
    if (follower !== 'word' && follower !== 'digits') return true;
  }
  if (text === 'в' || text === 'у') return false;
  let next = skipOrdinalEnding(pieces, at + 1);
  if (next > at + 1) return true;
  for (let steps = 0; steps < 6 && next < pieces.length; steps++, next++) {
    const piece = pieces[next]!;
    if (piece.type === 'newline') continue;
    if (
      piece.type === 'word' &&
      !romanValue(piece.text) &&
      piece.text !== 'та' &&
      piece.text !== 'и'
    ) {
      const words = readWord(pieces, next)?.words[0];
      if (words?.kind === 'portion' || words?.kind === 'school') return true;
      if (words?.kind === 'weekday') return steps > 1 && hasOnlyNumerals(pieces, at, next);
      return words?.kind === 'unit' && numbered.has(words.unit) && steps !== 0
        ? hasOnlyNumerals(pieces, at, next)
        : words?.kind === 'unit' && numbered.has(words.unit);
    }
    if (piece.type === 'digits') return false;
  }
  return false;
}

function hasOnlyNumerals(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const { type, text } = pieces[index]!;
    const joint =
      type === 'newline' || '-,'.includes(text) || text === 'та' || text === 'и' || text === 'і';
    if (!joint && !romanValue(text) && !/^(й|ий|ше|ша|а|е|го)$/.test(text)) return false;
  }
  return true;
}

/** The first piece behind a number such as `3.2` or `45/2`. */
function skipReference(pieces: readonly Piece[], at: number): number {
  let next = at;
  while (next < pieces.length) {
    const piece = pieces[next]!;
    const inside = piece.type === 'digits' || (piece.type === 'sign' && '.-/'.includes(piece.text));
    if (!inside || (piece.gap && next > at)) break;
    next++;
  }
  return next;
}
