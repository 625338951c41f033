import { partsOf } from '#platform/datetime/iso-date.ts';
import { textKey } from '../../organisations/text-key.ts';
import { type NameParts, shortNameOf } from '../../people/short-name.ts';
import type { CheckContext, ReadRow, RowProblem } from '../checking/planned.ts';
import { readFullName, readNamePart } from '../values/read-name.ts';

/** What a row says of a person; null for what it doesn't say. */
export interface SaidPerson extends NameParts {
  external: string | null;
  /** Only initials are given. */
  brief: boolean;
  birthDate: string | null;
  birthYear: number | null;
  sex: 'female' | 'male' | null;
  phone: string | null;
  email: string | null;
  /** A day, or `years:12`. */
  working: string | null;
  teaching: string | null;
}

/** @returns null when the row doesn't name anybody; what is wrong is added to its problems */
export function personOf(
  row: ReadRow,
  { columnOf }: Pick<CheckContext, 'columnOf'>,
): SaidPerson | null {
  const { values, problems } = row;
  const report = (field: string, code: string, params?: RowProblem['params']) =>
    void problems.push({
      field,
      column: columnOf(field),
      code,
      ...(params && { params }),
      level: 'wrong',
    });
  const name = nameOf(row, report);
  const text = (key: string) => (typeof values[key] === 'string' ? (values[key] as string) : null);
  const birth = values.birthDate;
  const sex = text('sex');
  if (sex !== null && sexOf(sex) === null) report('sex', 'not-a-sex', { text: sex });
  if (!name) return null;
  const { familyName, givenName, patronymic } = name;
  return {
    familyName,
    givenName,
    patronymic,
    brief: /^\p{L}\.?$/u.test(givenName),
    external: text('externalKey'),
    birthDate: typeof birth === 'string' ? birth : null,
    birthYear: typeof birth === 'number' ? birth : null,
    sex: sex === null ? null : sexOf(sex),
    phone: text('phone'),
    email: text('email'),
    working: text('working'),
    teaching: text('teaching'),
  };
}

function nameOf(
  { values }: ReadRow,
  report: (field: string, code: string, params?: RowProblem['params']) => void,
): NameParts | null {
  if (typeof values.fullName === 'string') {
    const read = readFullName(values.fullName);
    if (!read) report('fullName', 'not-a-name', { text: values.fullName.slice(0, 80) });
    return read;
  }
  const part = (key: string) => {
    const said = values[key];
    if (typeof said !== 'string') return '';
    const read = readNamePart(said);
    if (read === null) report(key, 'not-a-name', { text: said.slice(0, 80) });
    return read ?? '';
  };
  const name = {
    familyName: part('familyName'),
    givenName: part('givenName'),
    patronymic: part('patronymic'),
  };
  if (name.familyName !== '') return name;
  report(values.familyName === undefined ? 'fullName' : 'familyName', 'required');
  return null;
}

function sexOf(text: string): 'female' | 'male' | null {
  const said = textKey(text);
  if (/^(ж|f|w|жен|жін)/u.test(said)) return 'female';
  return /^(ч|м|m|чол|муж)/u.test(said) ? 'male' : null;
}

/** «Прізвище І.Б.» of a row, as the directory would keep it. */
export const shortOf = (said: NameParts): string => shortNameOf(said);

/** The day that a number of whole years leads back to; a day as it is. */
export function dayOfYears(said: string, today: string): string {
  if (!said.startsWith('years:')) return said;
  const { year } = partsOf(today);
  const back = `${year - Number(said.slice(6))}${today.slice(4)}`;
  return back.endsWith('02-29') ? `${back.slice(0, 4)}-02-28` : back;
}

/** Whether a day that is known says the same as a number of years: a sheet that is a month old changes nothing. */
export function saysSameYears(said: string, known: string | null, today: string): boolean {
  if (known === null) return false;
  if (!said.startsWith('years:')) return said === known;
  return wholeYears(known, today) === Number(said.slice(6));
}

function wholeYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
