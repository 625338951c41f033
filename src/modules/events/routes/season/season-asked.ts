import { z } from 'zod';
import { seasonSpan } from '../../season/span.ts';

/**
 * What the address of the table asks for: `?year=2026&span=9&by=kind&month=2026-03&event=…&add=…&at=…`; `season=2026-9`
 * is the year and the month in which it begins at once.
 */
export function seasonParams(given: URLSearchParams, today: string) {
  const params = new URLSearchParams(given);
  const [, both, begins] = /^(\d{4})-(1|9)$/.exec(params.get('season') ?? '') ?? [];
  if (both && begins) {
    params.set('year', both);
    params.set('span', begins);
  }
  const year = z.coerce
    .number()
    .int()
    .min(2000)
    .max(2098)
    .safeParse(params.get('year') ?? '');
  const firstMonth: 1 | 9 = params.get('span') === '9' ? 9 : 1;
  const thisYear = Number(today.slice(0, 4));
  // A school year that began last September goes on until August.
  const present = firstMonth === 9 && today.slice(5) < '08-01' ? thisYear - 1 : thisYear;
  const asked = /^20\d\d-(0[1-9]|1[0-2])$/.exec(params.get('month') ?? '')?.[0] ?? null;
  const chosen = year.data ?? present;
  // A month of another season is none.
  const month = asked && seasonSpan(chosen, firstMonth).months.includes(asked) ? asked : null;
  return {
    year: chosen,
    firstMonth,
    month,
    by: params.get('by') === 'kind' ? ('kind' as const) : ('section' as const),
    sectionId: z.uuid().safeParse(params.get('section')).data,
    kind: params.get('kind')?.slice(0, 60) || undefined,
    /** The event that is looked at. */
    chosen: z.uuid().safeParse(params.get('event')).data ?? null,
    /** The cell in which something is added: the row's key and the column. */
    add: params.get('add'),
    at: params.get('at'),
  };
}
export type SeasonParams = ReturnType<typeof seasonParams>;

/** What the queries of a season are asked. */
export const askedOf = ({ year, firstMonth, sectionId, kind }: SeasonParams) => ({
  year,
  firstMonth,
  sectionId,
  kind,
});

/** The table of a season. */
export const seasonHref = (year: number, firstMonth: 1 | 9) =>
  `/events/season?year=${year}${firstMonth === 9 ? '&span=9' : ''}`;
