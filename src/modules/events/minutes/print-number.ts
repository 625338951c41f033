import type { MinutesRule } from './schema.ts';

/**
 * A number of minutes as it is printed.
 *
 * @param pattern «{n}» the number, «{nn}» of two figures at least, «{year}» the year («2026», of a school year «2025/2026»)
 * @param year the calendar year, or the one in which the school year begins
 */
export function printNumber(
  { pattern, year: counted }: Pick<MinutesRule, 'pattern' | 'year'>,
  number: number,
  year: number,
): string {
  return pattern
    .replaceAll('{nn}', String(number).padStart(2, '0'))
    .replaceAll('{n}', String(number))
    .replaceAll('{year}', counted === 'school' ? `${year}/${year + 1}` : String(year));
}
