import type { DeadlineContext, Period } from '../types.ts';
import { dayNumber, isoDate, monthOf, yearOf } from './days.ts';

const longestSchoolYear = 370;

/** Whether the plan's period is a school year: it begins in August or later and is no longer than a year. */
export function isSchoolYear(period: Period): boolean {
  const length = dayNumber(period[1]) - dayNumber(period[0]);
  return monthOf(period[0]) >= 8 && length <= longestSchoolYear;
}

/**
 * The year of a month written without one. In a school year: the first year from August on, the
 * second before. Otherwise the one year whose such month lies in the period; `undefined` when the
 * period has several, because then the year has to be asked.
 */
export function yearOfMonth(month: number, period: Period): number | undefined {
  const first = yearOf(period[0]);
  const last = yearOf(period[1]);
  if (isSchoolYear(period)) return month >= 8 ? first : first + 1;
  if (first === last) return first;
  const candidates: number[] = [];
  for (let year = first; year <= last; year++) {
    const start = isoDate(year, month, 1);
    const end = isoDate(year, month, 28);
    if (end >= period[0] && start <= period[1]) candidates.push(year);
  }
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** A semester with its customary number: the one that begins in autumn is the first. */
export interface Semester {
  readonly number: 1 | 2;
  readonly start: string;
  readonly end: string;
}

/**
 * Semesters that touch the period, in order. Without the institution's own ones they are assumed:
 * September to December and January to June, which the caller has to say in a warning.
 */
export function semestersOf(context: DeadlineContext): { list: Semester[]; assumed: boolean } {
  const [start, end] = context.period;
  const given = context.semesters ?? [];
  const assumed = given.length === 0;
  const all: Period[] = assumed ? [] : [...given];
  if (assumed) {
    for (let year = yearOf(start); year <= yearOf(end); year++) {
      all.push([isoDate(year, 1, 1), isoDate(year, 6, 30)]);
      all.push([isoDate(year, 9, 1), isoDate(year, 12, 31)]);
    }
  }
  const list = all
    .filter(([from, to]) => to >= start && from <= end)
    .map(
      ([from, to]): Semester => ({
        number: monthOf(from) >= 7 ? 1 : 2,
        start: from < start ? start : from,
        end: to > end ? end : to,
      }),
    )
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  return { list, assumed };
}
