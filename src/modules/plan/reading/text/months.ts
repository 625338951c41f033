import { wordKey } from './alphabet.ts';

const names: readonly (readonly string[])[] = [
  ['січень', 'січня', 'январь', 'января'],
  ['лютий', 'лютого', 'февраль', 'февраля'],
  ['березень', 'березня', 'март', 'марта'],
  ['квітень', 'квітня', 'апрель', 'апреля'],
  ['травень', 'травня', 'май', 'мая'],
  ['червень', 'червня', 'июнь', 'июня'],
  ['липень', 'липня', 'июль', 'июля'],
  ['серпень', 'серпня', 'август', 'августа'],
  ['вересень', 'вересня', 'сентябрь', 'сентября'],
  ['жовтень', 'жовтня', 'октябрь', 'октября'],
  ['листопад', 'листопада', 'ноябрь', 'ноября'],
  ['грудень', 'грудня', 'декабрь', 'декабря'],
];
const byName = new Map(
  names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
);

/**
 * The month (1–12) that a text names and nothing else but a year or the line's number: «ВЕРЕСЕНЬ
 * 2025 р.», «1 Січень»; else null, as for the date «7 листопада».
 */
export function loneMonth(text: string): number | null {
  const key = wordKey(text)
    .replace(/(?:19|20)\d\d/g, '')
    .replace(/(?<!\p{L})(?:рік|року|год|года|р|г|місяць|месяц)(?!\p{L})/gu, '')
    .replace(/[^\p{L}\d ]/gu, '')
    .trim();
  const counted = /^\d{1,2} ?(\p{L}+)$/u.exec(key);
  if (!counted) return byName.get(key) ?? null;
  const at = names.findIndex(([uk, , ru]) => uk === counted[1] || ru === counted[1]);
  return at < 0 ? null : at + 1;
}

/** «березень» of 3. */
export function monthName(month: number): string {
  return names[month - 1]![0]!;
}

/** Whether a text names any month. */
export function namesMonth(text: string): boolean {
  return (wordKey(text).match(/\p{L}+/gu) ?? []).some((word) => byName.has(word));
}

/** The one month that a text names, in the nominative; null for none or several. */
export function onlyMonth(text: string): string | null {
  const named = new Set((wordKey(text).match(/\p{L}+/gu) ?? []).map((word) => byName.get(word)));
  named.delete(undefined);
  const [month, ...others] = named;
  return month === undefined || others.length > 0 ? null : monthName(month);
}

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The month that a column's header names, in the nominative: in full, shortened («січ.», «верес») or
 * by its Roman numeral, which may count something else too. The last line tells: a semester may stand
 * above.
 */
export function monthOfHeader(whole: string): string | null {
  const header = whole.split('\n').at(-1)!;
  const month = loneMonth(header);
  if (month !== null) return names[month - 1]![0]!;
  const roman = romanMonths.indexOf(
    header.trim().replace(/[ІХ]/g, (sign) => (sign === 'І' ? 'I' : 'X')),
  );
  if (roman >= 0) return names[roman]![0]!;
  const key = wordKey(header).replace(/[^\p{L}]/gu, '');
  if (key.length < 3 || wordKey(header).split(' ').length > 1) return null;
  return names.find((forms) => forms.some((form) => form.startsWith(key)))?.[0] ?? null;
}
