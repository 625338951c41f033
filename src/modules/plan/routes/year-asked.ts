import { isoDate, partsOf } from '#platform/datetime/iso-date.ts';

/** A year that is looked at: a calendar year, or a school year from September on. */
export interface YearAsked {
  year: number;
  school: boolean;
  from: string;
  until: string;
  person: string | undefined;
}

/** Which year an address asks for: `?year=2026`, `?year=2026&school=1`; the present one without. */
export function yearAsked(params: URLSearchParams, today: string): YearAsked {
  const school = params.get('school') === '1';
  const now = partsOf(today);
  const present = school && now.month < 9 ? now.year - 1 : now.year;
  const asked = Number(params.get('year'));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : present;
  const first = school ? 9 : 1;
  return {
    year,
    school,
    from: isoDate(year, first, 1),
    until: isoDate(year, first + 12, 0),
    person: params.get('person') || undefined,
  };
}
