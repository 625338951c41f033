import { unmix } from './unmix.ts';

export interface NameRead {
  familyName: string;
  givenName: string;
  patronymic: string;
}

/** A part of a name: letters of one alphabet, «КОВАЛЕНКО» and «коваленко» as «Коваленко». @returns null for what is no name */
export function readNamePart(text: string): string | null {
  const tidy = unmix(text)
    .replace(/[ʼ`´‘]/g, '’')
    .replace(/'/g, '’')
    .replace(/\s*[-‐‑–]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/^\p{L}[\p{L}\p{M}’.\- ]*$/u.test(tidy) || tidy.length > 100) return null;
  const shout = tidy === tidy.toLocaleUpperCase('uk') && tidy.replace(/[^\p{L}]/gu, '').length > 2;
  const whisper = tidy === tidy.toLocaleLowerCase('uk');
  if ((!shout && !whisper) || /^\p{Lu}\.(-?\p{Lu}\.)?$/u.test(tidy)) return tidy;
  return tidy
    .toLocaleLowerCase('uk')
    .replace(
      /(^|[-\s])(\p{L})/gu,
      (_, gap: string, first: string) => gap + first.toLocaleUpperCase('uk'),
    );
}

/**
 * A whole name out of one cell: «Прізвище Ім’я По батькові», or with initials; a double family name may stand in two
 * words when the patronymic tells where it ends.
 *
 * @returns null for what is no name
 */
export function readFullName(text: string): NameRead | null {
  const spread = text
    .replace(/(\p{Lu}\.)(?=\p{Lu})/gu, '$1 ')
    .replace(/[,;]/g, ' ')
    .trim();
  const words = spread.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 5) return null;
  const parts = words.map(readNamePart);
  if (parts.some((part) => part === null)) return null;
  const named = parts as string[];
  const [patronymic = ''] =
    named.length >= 4 && isPatronymic(named.at(-1) ?? '') ? named.slice(-1) : [];
  if (patronymic !== '')
    return {
      familyName: named.slice(0, -2).join(' '),
      givenName: named.at(-2) ?? '',
      patronymic,
    };
  const [familyName = '', givenName = '', ...rest] = named;
  return { familyName, givenName, patronymic: rest.join(' ') };
}

const isPatronymic = (word: string) =>
  /(вич|івна|ївна|овна|евна|ична|ич|ович|огли|кизи)$/iu.test(word);
