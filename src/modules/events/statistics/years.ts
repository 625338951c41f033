import { schoolYearOf, schoolYearSpan } from '#modules/directory/sections/school-year.ts';
import { monthSpan, partsOf } from '#platform/datetime/iso-date.ts';

/** Twelve months that people count in: a school year or a calendar year. */
export interface FigureYear {
  /** `school-2026`, `year-2026`. */
  key: string;
  school: boolean;
  year: number;
  from: string;
  to: string;
}

/** A year by its key; undefined for whatever is none. */
export function figureYear(key: string): FigureYear | undefined {
  const match = /^(school|year)-(\d{4})$/.exec(key);
  if (!match) return undefined;
  const year = Number(match[2]);
  const school = match[1] === 'school';
  const [from, to] = school
    ? schoolYearSpan(year)
    : [monthSpan(year, 1)[0], monthSpan(year, 12)[1]];
  return { key, school, year, from, to };
}

/** The year in which the school year of a day begins; August belongs to the one that ends. */
export function schoolYearWith(day: string): number {
  const year = schoolYearOf(day);
  return day < schoolYearSpan(year)[0] ? year - 1 : year;
}

/** School and calendar years that days between two reach into, the newest first. */
export function figureYears(first: string, last: string): FigureYear[] {
  const down = (from: number, to: number) =>
    Array.from({ length: Math.max(0, from - to) + 1 }, (_, back) => from - back);
  return [
    ...down(schoolYearWith(last), schoolYearWith(first)).map((year) => `school-${year}`),
    ...down(partsOf(last).year, partsOf(first).year).map((year) => `year-${year}`),
  ].flatMap((key) => figureYear(key) ?? []);
}
