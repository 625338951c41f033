import { type IsoDate, isoDate, partsOf } from '#platform/datetime/iso-date.ts';
import type { Load } from '../../../queries/get-load.ts';

/** One person's year in months. */
export interface LoadRow {
  /** Null for the tasks that nobody has. */
  id: string | null;
  name: string | null;
  /** One for each month; null where nothing is due. */
  months: (Load['cells'][number] | null)[];
}

/** Lays the load out by person, each with a figure for every month; what is nobody's comes last. */
export function layLoad(cells: Load['cells'], months: readonly IsoDate[]): LoadRow[] {
  const byPerson = Map.groupBy(cells, ({ id }) => id);
  const rows = Array.from(byPerson, ([id, own]) => ({
    id,
    name: own[0]?.name ?? null,
    months: months.map((month) => own.find((cell) => cell.month === month.slice(0, 7)) ?? null),
  }));
  return [...rows.filter(({ id }) => id !== null), ...rows.filter(({ id }) => id === null)];
}

/** The twelve months from a day's own on, each by its first day. */
export function twelveMonths(from: IsoDate): IsoDate[] {
  const { year, month } = partsOf(from);
  return Array.from({ length: 12 }, (_, index) => isoDate(year, month + index, 1));
}

/** The fullest weeks: most events first, then most tasks; weeks with a single task say nothing. */
export function fullestWeeks(weeks: Load['weeks'], most: number): Load['weeks'] {
  return weeks
    .filter(({ tasks }) => tasks > 1)
    .toSorted((a, b) => b.events - a.events || b.tasks - a.tasks || (a.monday < b.monday ? -1 : 1))
    .slice(0, most);
}
