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

/** The month (1–12) that a text names and nothing else but a year: «ВЕРЕСЕНЬ 2025 р.»; else null. */
export function loneMonth(text: string): number | null {
  const key = wordKey(text)
    .replace(/(?:19|20)\d\d/g, '')
    .replace(/(?<!\p{L})(?:рік|року|год|года|р|г|місяць|месяц)(?!\p{L})/gu, '')
    .replace(/[^\p{L} ]/gu, '')
    .trim();
  return byName.get(key) ?? null;
}

/** Whether a text names any month. */
export function namesMonth(text: string): boolean {
  return (wordKey(text).match(/\p{L}+/gu) ?? []).some((word) => byName.has(word));
}

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The month that a column's header names, in the nominative: in full, shortened («січ.», «верес») or
 * by its Roman numeral, which may count something else too.
 */
export function monthOfHeader(header: string): string | null {
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
