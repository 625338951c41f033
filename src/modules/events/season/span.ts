import { isoDate, monthSpan } from '#platform/datetime/iso-date.ts';

/** Twelve months in which events are laid out: a calendar year, or a school year from September. */
export interface SeasonSpan {
  year: number;
  /** 1 for a calendar year, 9 for a school year. */
  firstMonth: 1 | 9;
  from: string;
  until: string;
  /** `YYYY-MM`, in order. */
  months: string[];
}

/** A season by the year in which it begins. */
export function seasonSpan(year: number, firstMonth: 1 | 9 = 1): SeasonSpan {
  return {
    year,
    firstMonth,
    from: monthSpan(year, firstMonth)[0],
    until: monthSpan(year, firstMonth + 11)[1],
    months: Array.from({ length: 12 }, (_, index) =>
      isoDate(year, firstMonth + index, 1).slice(0, 7),
    ),
  };
}

/** First and last day of a month. @param month `YYYY-MM` */
export function daysOfMonth(month: string): [string, string] {
  return monthSpan(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}
