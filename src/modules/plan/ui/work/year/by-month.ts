import { isoDate, partsOf } from '#platform/datetime/iso-date.ts';

export interface MonthOfTasks<T> {
  year: number;
  /** From 1. */
  month: number;
  tasks: T[];
}

/** Twelve months from `from` on, each with what is due in it. */
export function byMonth<T extends { dueOn: string }>(
  from: string,
  tasks: readonly T[],
): MonthOfTasks<T>[] {
  const due = Map.groupBy(tasks, ({ dueOn }) => dueOn.slice(0, 7));
  const first = partsOf(from);
  return Array.from({ length: 12 }, (_, offset) => {
    const { year, month } = partsOf(isoDate(first.year, first.month + offset, 1));
    return { year, month, tasks: due.get(isoDate(year, month, 1).slice(0, 7)) ?? [] };
  });
}
