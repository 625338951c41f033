/** A day as it is written in a text: «31.02.2026», «10 жовтня», «5 июня 2026». */
export interface WrittenDate {
  written: string;
  at: number;
  day: number;
  /** 1–12. */
  month: number;
  year: number | null;
}

const months: [stem: string, month: number][] = [
  ['січ', 1],
  ['лют', 2],
  ['берез', 3],
  ['квіт', 4],
  ['трав', 5],
  ['черв', 6],
  ['лип', 7],
  ['серп', 8],
  ['верес', 9],
  ['жовт', 10],
  ['листоп', 11],
  ['груд', 12],
  ['янв', 1],
  ['фев', 2],
  ['март', 3],
  ['апр', 4],
  ['мая', 5],
  ['июн', 6],
  ['июл', 7],
  ['авг', 8],
  ['сент', 9],
  ['окт', 10],
  ['нояб', 11],
  ['дек', 12],
];
/** «45.32.2026-1» and «№ 12.05.2026» are numbers of papers, not days. */
const numeric = /(?<![\d.]|№\s?)(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d|-\d{1,2}(?![\d.]))/g;
const worded = /(?<![\d.])(\d{1,2})\s+(\p{L}{3,12})(?!\p{L})(?:\s+(\d{4}))?/gu;

/** Every full or yearless day that a text names; times, numbers of orders and ratios are left. */
export function writtenDates(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const m of text.matchAll(numeric)) {
    const year = Number(m[3]);
    dates.push({
      written: m[0],
      at: m.index,
      day: Number(m[1]),
      month: Number(m[2]),
      year: year < 100 ? 2000 + year : year,
    });
  }
  for (const m of text.matchAll(worded)) {
    const word = m[2]!.toLowerCase();
    const month = months.find(([stem]) => word.startsWith(stem))?.[1];
    if (!month) continue;
    dates.push({
      written: m[0],
      at: m.index,
      day: Number(m[1]),
      month,
      year: m[3] ? Number(m[3]) : null,
    });
  }
  return dates.sort((a, b) => a.at - b.at);
}

/** Whether the calendar has the day; without a year 29 February exists. */
export function exists({ day, month, year }: WrittenDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year ?? 2000);
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The year of a yearless day: the one that puts it within the period, else the period's first. */
export function isoDate(date: WrittenDate, period: readonly [string, string]): string {
  const iso = (year: number) =>
    `${year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  if (date.year !== null) return iso(date.year);
  const first = Number(period[0].slice(0, 4));
  const last = Number(period[1].slice(0, 4));
  for (let year = first; year <= last; year++) {
    if (iso(year) >= period[0] && iso(year) <= period[1]) return iso(year);
  }
  return iso(first);
}
