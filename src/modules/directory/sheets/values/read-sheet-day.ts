import { isIsoDate, isoDate } from '#platform/datetime/iso-date.ts';
import { monthNamed, readDay, withoutYearWord } from '#platform/datetime/read-day.ts';

export interface ReadDay {
  day: string;
  /** Only the year was written. */
  yearOnly: boolean;
}

/**
 * A day as it stands in sheets: as people type one, and beside that «2019-09-01 00:00:00», «09.2019», «вересень 2019», «2019»,
 * and Excel's number of a day in a cell that was not formatted as one.
 *
 * @param today tells the century of a year of two digits
 * @returns null for what is no day, or none between 1900 and 2199
 */
export function readSheetDay(text: string, today: string): ReadDay | null {
  const said = withoutYearWord(text.trim().toLowerCase())
    .replace(/^(\d{4}-\d{2}-\d{2})t.*$/, '$1')
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '');
  const day = readDay(said, today) ?? monthOf(said) ?? serial(said);
  if (day) return day >= '1900-01-01' && day <= '2199-12-31' ? { day, yearOnly: false } : null;
  return /^(19\d\d|2[01]\d\d)$/.test(said) ? { day: `${said}-01-01`, yearOnly: true } : null;
}

/** The first day of the month that alone is told. */
function monthOf(said: string): string | null {
  const [, numbered, inYear] = /^(\d{1,2})[-./](\d{4})$/.exec(said) ?? [];
  const [, word = '', ofYear] = /^(\p{L}{3,12})\.?\s+(\d{4})$/u.exec(said) ?? [];
  const month = numbered ? Number(numbered) : monthNamed(word);
  const day = `${inYear ?? ofYear}-${String(month).padStart(2, '0')}-01`;
  return isIsoDate(day) ? day : null;
}

/** Days that Excel counts from 1900, of the years 1910 to 2100; a smaller number is a number. */
function serial(said: string): string | null {
  if (!/^\d{4,5}(\.\d+)?$/.test(said)) return null;
  const days = Math.floor(Number(said));
  return days >= 3654 && days <= 73_415 ? isoDate(1899, 12, 30 + days) : null;
}
