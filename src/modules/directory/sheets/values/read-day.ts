import { isIsoDate, isoDate } from '#platform/datetime/iso-date.ts';

export interface ReadDay {
  day: string;
  /** Only the year was written. */
  yearOnly: boolean;
}

const months = [
  ['січ', 'янв', 'jan'],
  ['лют', 'фев', 'feb'],
  ['берез', 'март', 'mar'],
  ['квіт', 'апр', 'apr'],
  ['трав', 'мая', 'май', 'may'],
  ['черв', 'июн', 'jun'],
  ['лип', 'июл', 'jul'],
  ['серп', 'авг', 'aug'],
  ['верес', 'сент', 'sep'],
  ['жовт', 'окт', 'oct'],
  ['листопад', 'нояб', 'nov'],
  ['груд', 'дек', 'dec'],
];

/**
 * A day as people and programs write it: «01.09.2019», «1/9/19», «2019-09-01», «1 вересня 2019 р.», «09.2019», «2019»,
 * and Excel's number of a day in a cell that was not formatted as one.
 *
 * @param today a year of two digits is of this century up to it
 * @returns null for what is no day, or none between 1900 and 2199
 */
export function readDay(text: string, today: string): ReadDay | null {
  const said = text
    .toLowerCase()
    .replace(/\s*(року|рік|года|год|р|г)\.?$/u, '')
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '')
    .trim();
  const found = numeric(said, today) ?? worded(said, today) ?? serial(said);
  return found && isIsoDate(found.day) && found.day >= '1900-01-01' && found.day <= '2199-12-31'
    ? found
    : null;
}

function numeric(said: string, today: string): ReadDay | null {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:t.*)?$/.exec(said);
  if (iso) return whole(iso[1], iso[2], iso[3], today);
  const usual = /^(\d{1,2})[-./, ]+(\d{1,2})[-./, ]+(\d{4}|\d{2})$/.exec(said);
  if (usual) return whole(usual[3], usual[2], usual[1], today);
  const month = /^(\d{1,2})[-./](\d{4})$/.exec(said);
  if (month) return whole(month[2], month[1], '1', today);
  const year = /^(1[89]\d\d|2[01]\d\d)$/.exec(said);
  return year ? { day: `${year[1]}-01-01`, yearOnly: true } : null;
}

function worded(said: string, today: string): ReadDay | null {
  const parts = /^(?:(\d{1,2})\s+)?(\p{L}{3,12})\.?\s+(\d{4}|\d{2})$/u.exec(said);
  const month = months.findIndex((names) => names.some((name) => parts?.[2]?.startsWith(name)));
  return parts && month >= 0 ? whole(parts[3], String(month + 1), parts[1] ?? '1', today) : null;
}

/** Days that Excel counts from 1900, of the years 1910 to 2100; a smaller number is a number. */
function serial(said: string): ReadDay | null {
  if (!/^\d{4,5}(\.\d+)?$/.test(said)) return null;
  const days = Math.floor(Number(said));
  return days >= 3654 && days <= 73_415
    ? { day: isoDate(1899, 12, 30 + days), yearOnly: false }
    : null;
}

function whole(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: string,
): ReadDay | null {
  if (!year || !month || !day) return null;
  const text = `${fullYear(year, today)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? { day: text, yearOnly: false } : null;
}

function fullYear(year: string, today: string): string {
  if (year.length === 4) return year;
  const century = Number(year) <= Number(today.slice(2, 4)) + 1 ? '20' : '19';
  return century + year;
}
