import { type IsoDate, isoDate, partsOf } from '#platform/datetime/iso-date.ts';

/**
 * The year in which the school year of a day begins. Groups are made in August for the year that comes, so for
 * when something begins August counts ahead (`section_years` in the database says the same).
 */
export function schoolYearOf(day: IsoDate): number {
  const { year, month } = partsOf(day);
  return month >= 8 ? year : year - 1;
}

/** First and last day of a school year. */
export function schoolYearSpan(year: number): [IsoDate, IsoDate] {
  return [isoDate(year, 9, 1), isoDate(year + 1, 8, 31)];
}

/** «2026/2027». */
export const saySchoolYear = (year: number): string => `${year}/${year + 1}`;

/** The day for which something with dates is looked at: today while it lasts, else its nearest day. */
export function dayWithin(
  { since, until }: { since: IsoDate; until: IsoDate | null },
  today: IsoDate,
): IsoDate {
  if (today < since) return since;
  return until !== null && until < today ? until : today;
}
