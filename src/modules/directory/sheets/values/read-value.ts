import type { DirectoryPack } from '#packs/directory-pack.ts';
import { textKey } from '../../organisations/text-key.ts';
import type { Field, FieldType } from '../fields/field.ts';
import { kindWords } from './kind-words.ts';
import { readSheetDay } from './read-sheet-day.ts';
import { unmix } from './unmix.ts';

/** What a cell means: a text, a number, a day, several keys … */
export type Value = string | number | boolean | string[];

/** What is wrong with a cell, for a sentence; `word` is asked about once for all rows. */
export interface CellProblem {
  code: string;
  params?: Record<string, string | number>;
  /** A word that no value of the list is called by. */
  word?: string;
}

export type ReadCell = { value: Value | null } | { problem: CellProblem };

/** Words of the sheet that a person has explained: field → word → key, '' for leaving it out. */
export type Meanings = Record<string, Record<string, string>>;

/** Reads the cells of one column. Organisations are resolved elsewhere: they come as their text. */
export function valueReader(
  field: Field,
  { pack, today, meanings }: { pack: DirectoryPack; today: string; meanings: Meanings },
): (text: string) => ReadCell {
  const { type } = field;
  if (type.is === 'kind') return kindReader(field.key, type, { pack, meanings });
  return (text) => readSimple(type, text, today);
}

function readSimple(
  type: Exclude<FieldType, { is: 'kind' }>,
  text: string,
  today: string,
): ReadCell {
  switch (type.is) {
    case 'text':
      return text.length > type.most
        ? wrong('too-long', { most: type.most })
        : { value: unmix(text) };
    case 'name':
      return { value: unmix(text) };
    case 'organisation':
      return { value: text };
    case 'day': {
      const read = readSheetDay(text, today);
      return read ? { value: read.day } : wrong('not-a-day');
    }
    case 'day-or-year': {
      const read = readSheetDay(text, today);
      if (!read) return wrong('not-a-day');
      return { value: read.yearOnly ? Number(read.day.slice(0, 4)) : read.day };
    }
    case 'year': {
      const read = readSheetDay(text, today);
      return read ? { value: Number(read.day.slice(0, 4)) } : wrong('not-a-year');
    }
    case 'years':
      return readYears(text, today);
    case 'number':
      return readNumber(type, text);
    case 'yes-no':
      return readYesNo(text);
    case 'email': {
      const address = text
        .replace(/^mailto:/i, '')
        .trim()
        .toLowerCase();
      return /^[^\s@,;]+@[a-z0-9.-]+\.[a-z]{2,}$/.test(address) && address.length <= 254
        ? { value: address }
        : wrong('not-an-email');
    }
    case 'web': {
      const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
      return URL.canParse(address) && /^[^\s]+\.[^\s]+$/.test(text)
        ? { value: address.slice(0, 500) }
        : wrong('not-an-address');
    }
    case 'code': {
      const code = text.replace(/[\s  ]/g, '');
      // Excel drops the zeros before a number.
      const padded =
        type.pattern.source === '^\\d{8}$' && /^\d{6,7}$/.test(code) ? code.padStart(8, '0') : code;
      return type.pattern.test(padded) ? { value: padded } : wrong('not-a-code');
    }
    case 'list':
      return {
        value: [...new Set(text.split(/[,;\n]+/).map((part) => unmix(part.trim())))]
          .filter(Boolean)
          .slice(0, 30),
      };
  }
}

function readNumber(type: Extract<FieldType, { is: 'number' }>, text: string): ReadCell {
  const plain = text.replace(/[\s  ]/g, '').replace(',', '.');
  const number = Number(plain);
  if (plain === '' || !/^-?\d+(\.\d+)?$/.test(plain)) return wrong('not-a-number');
  if (type.whole && !Number.isInteger(number)) return wrong('not-whole');
  if (number < type.least || number > type.most)
    return wrong('out-of-range', { least: type.least, most: type.most });
  return { value: number };
}

/** «12», «12 р. 5 міс.» as years before today; a day as itself. The value is a text: `years:12` or a day. */
function readYears(text: string, today: string): ReadCell {
  const years =
    /^(\d{1,2})(?:[.,]\d+)?\s*(?:р|рік|роки|років|год|года|лет|л|г|y|years?)?\.?(?:\s*\d{1,2}\s*(?:міс|мес|м)\p{L}*\.?)?(?:\s*\d{1,2}\s*(?:дн|д)\p{L}*\.?)?$/iu.exec(
      text.trim(),
    );
  if (years)
    return Number(years[1]) <= 80 ? { value: `years:${Number(years[1])}` } : wrong('not-years');
  const day = readSheetDay(text, today);
  return day && day.day <= today ? { value: day.day } : wrong('not-years');
}

const yes = new Set(['так', 'т', 'да', 'д', 'yes', 'y', '+', '1', 'true', 'є', 'есть', 'v', '✓']);
const no = new Set(['ні', 'н', 'нет', 'no', 'n', '-', '–', '—', '0', 'false', 'немає']);

function readYesNo(text: string): ReadCell {
  const said = textKey(text);
  if (yes.has(said)) return { value: true };
  return no.has(said) ? { value: false } : wrong('not-yes-no');
}

function kindReader(
  field: string,
  { of, several }: Extract<FieldType, { is: 'kind' }>,
  { pack, meanings }: { pack: DirectoryPack; meanings: Meanings },
): (text: string) => ReadCell {
  const kinds = of(pack);
  const find = kindWords(kinds);
  const explained = meanings[field] ?? {};
  const one = (word: string): ReadCell => {
    const key = explained[textKey(word)] ?? find(word);
    if (key === '') return { value: null };
    return key && kinds.some((kind) => kind.key === key)
      ? { value: key }
      : { problem: { code: 'unknown-word', word } };
  };
  if (!several) return (text) => (empty.has(textKey(text)) ? { value: null } : one(text));
  return (text) => {
    const keys: string[] = [];
    if (empty.has(textKey(text))) return { value: null };
    for (const word of text
      .split(/[,;\n]+/)
      .map((part) => part.trim())
      .filter(Boolean)) {
      const read = one(word);
      if ('problem' in read) return read;
      if (read.value) keys.push(String(read.value));
    }
    return { value: keys.length > 0 ? [...new Set(keys)] : null };
  };
}

/** How people write that there is nothing. */
const empty = new Set([
  '-',
  '–',
  '—',
  'немає',
  'нет',
  'ні',
  'без',
  'без категорії',
  'без категории',
  'none',
  'не має',
  'б/к',
]);

const wrong = (code: string, params?: Record<string, string | number>): ReadCell => ({
  problem: { code, ...(params && { params }) },
});
