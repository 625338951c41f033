import type { Period } from '../../deadline/types.ts';
import { wordKey } from '../text/alphabet.ts';

/** The first September day and the last August day of a school year, as the plan's period. */
const schoolYear = (first: number, last: number): Period => [`${first}-09-01`, `${last}-08-31`];
const calendarYears = (first: number, last: number): Period => [`${first}-01-01`, `${last}-12-31`];

/**
 * The period that a title or a passport row states: «на 2026 рік», «2025/2026 н.р.», «2022 – 2023 годы»,
 * «на 2018-2020 роки», «на І семестр 2025/26 навчального року» (its school year). Null when none.
 */
export function periodOf(text: string): Period | null {
  const key = wordKey(text);
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
