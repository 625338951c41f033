import { isoDate, partsOf } from '#platform/datetime/iso-date.ts';

/** A paper by its date and number («від 05.01.2026 № 12»): it stays the paper that it is. */
const paper = /(?:від|от)\s[^;,()]{4,30}?(?:р\.|року|г\.|года)?\s*(?=№|N\s)/gu;
/** «2026-2027», «2026/27»: two years in a row are a school year, more are a programme's. */
const span = /\b((?:19|20)\d\d)(\s?[-–—/]\s?)((?:19|20)?\d\d)(?!\d)/gu;
const numericDate = /\b(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)\b/gu;
const loneYear = /(?<!\d)((?:19|20)\d\d)(?!\d)/gu;
/** «на період до 2027 року»: an end that others have set. */
const boundBefore = /(?:до|по)\s$/iu;

/**
 * The text a year later: years, school years and dates of the plan's own time go on by one. Papers with
 * their numbers, programmes of several years and years far from the plan's stay as they are.
 *
 * @param years first and last calendar year of the plan that the text comes from
 */
export function shiftYears(text: string, [first, last]: readonly [number, number]): string {
  const own = (year: number) => year >= first - 1 && year <= last + 1;
  const kept: string[] = [];
  // What must not be touched is taken out of the text's way and put back at the end.
  const keep = (piece: string) => `\uE000${kept.push(piece) - 1}\uE001`;
  const shifted = text
    .replace(paper, keep)
    .replace(numericDate, (whole, day: string, dot: string, month: string, year: string) => {
      if (!own(Number(year))) return keep(whole);
      const later = Number(year) + 1;
      return keep([existing(later, Number(month), day), dot, month, dot, String(later)].join(''));
    })
    .replace(span, (whole, from: string, dash: string, to: string) => {
      const start = Number(from);
      const end = to.length === 2 ? Math.floor(start / 100) * 100 + Number(to) : Number(to);
      if (end !== start + 1 || !own(start)) return keep(whole);
      const next = String(end + 1);
      return keep(`${start + 1}${dash}${to.length === 2 ? next.slice(2) : next}`);
    })
    .replace(loneYear, (year: string, _: string, at: number, whole: string) =>
      own(Number(year)) && !boundBefore.test(whole.slice(0, at)) ? String(Number(year) + 1) : year,
    );
  return restore(shifted, kept);
}

/** 29 February becomes the 28th where the next year has none. */
function existing(year: number, month: number, day: string): string {
  const number = Number(day);
  const real = partsOf(isoDate(year, month, number));
  return real.month === month ? day : String(number - real.day).padStart(day.length, '0');
}

/** The same day a year later; 29 February becomes the 28th. */
export function yearLater(date: string): string {
  const { year, month, day } = partsOf(date);
  return isoDate(year + 1, month, Number(existing(year + 1, month, String(day))));
}

function restore(text: string, kept: readonly string[]): string {
  const back = text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
  return back.includes('\uE000') ? restore(back, kept) : back;
}
