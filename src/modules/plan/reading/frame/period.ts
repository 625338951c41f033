import { isoDate, monthBounds } from '../../deadline/calendar/days.ts';
import type { Period } from '../../deadline/types.ts';
import { wordKey } from '../text/alphabet.ts';
import { loneMonth } from '../text/months.ts';

/** The first September day and the last August day of a school year, as the plan's period. */
const schoolYear = (first: number, last: number): Period => [`${first}-09-01`, `${last}-08-31`];
const calendarYears = (first: number, last: number): Period => [`${first}-01-01`, `${last}-12-31`];

/**
 * The period that a title or a passport row states: «на 2026 рік», «2025/2026 н.р.», «2022 – 2023 годы»,
 * «на 2018-2020 роки», «на І семестр 2025/26 навчального року» (its school year), «на березень 2026
 * року», «на ІІ квартал 2026 року». Null when none.
 */
export function periodOf(text: string): Period | null {
  const key = wordKey(text);
  const part = partOfYear(key);
  if (part) return part;
  const span =
    /((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)?\d\d)(?!\d|\.\d)\s*(?:(?:-?\s*(?:го|й|ий)(?!\p{L}))\s*)?(\p{L}[\p{L}.]*)?\s*(\p{L}+)?/u.exec(
      key,
    );
  if (span) {
    const first = Number(span[1]);
    const last =
      span[2]!.length === 2 ? Math.floor(first / 100) * 100 + Number(span[2]) : Number(span[2]);
    if (last <= first || last - first > 15) return null;
    const unit = `${span[3] ?? ''} ${span[4] ?? ''}`;
    if (/^(?:н\.?\s?р|навч|уч|шк)/.test(unit.trim())) return schoolYear(first, last);
    if (/^(?:рок|год|г\.?г|рр|р\.?р)/.test(unit.trim())) return calendarYears(first, last);
    return last - first === 1 ? schoolYear(first, last) : calendarYears(first, last);
  }
  const year =
    /((?:19|20)\d\d)\s*(?:-?\s*(?:й|го|ий)(?!\p{L})\s*)?(?:рік|року|р\.?(?!\p{L})|год|года|г\.?(?!\p{L}))/u.exec(
      key,
    ) ?? /(?:на|в|за)\s+((?:19|20)\d\d)(?!\d|\.\d)/.exec(key);
  return year ? calendarYears(Number(year[1]), Number(year[1])) : null;
}

/** «на вересень 2025», «на червень-серпень 2026 року», «на ІІ квартал 2026 року» */
function partOfYear(key: string): Period | null {
  const months =
    /на (\p{L}+)(?:\s*[-–—]\s*(\p{L}+))?(?: місяць| месяц)?,? ((?:19|20)\d\d)(?!\s*[-–—/]\s*\d)/u.exec(
      key,
    );
  const first = loneMonth(months?.[1] ?? '');
  if (months && first !== null) {
    const last = months[2] === undefined ? first : loneMonth(months[2]);
    const year = Number(months[3]);
    if (last === null || last < first) return null;
    return [isoDate(year, first, 1), monthBounds(year, last)[1]];
  }
  const quarter =
    /на ([іiv]{1,3}|[1-4])(?:\s*-?\s*(?:й|ий|ый))? квартал ((?:19|20)\d\d)(?!\s*[-–—/]\s*\d)/u.exec(
      key,
    );
  const named = (quarter?.[1] ?? '-').replace(/і/g, 'i');
  const number = /\d/.test(named) ? Number(named) : romans.indexOf(named);
  if (!quarter || number < 1) return null;
  const year = Number(quarter[2]);
  return [isoDate(year, number * 3 - 2, 1), monthBounds(year, number * 3)[1]];
}

const romans = ['', 'i', 'ii', 'iii', 'iv'];
