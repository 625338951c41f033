import { addDays, daysBetween, type IsoDate } from '#platform/datetime/iso-date.ts';

interface Windowed {
  startsOn: IsoDate | null;
  dueOn: IsoDate;
  origin: string;
}

/** Days up to which a window is an event that is shown on each of its days. */
const longestEvent = 7;

export interface PlacedTasks<T> {
  /** Tasks of a day, or of a few, on each of those days that the span holds. */
  days: { date: IsoDate; task: T }[];
  /** Longer windows that end within the span. */
  within: T[];
  /** Windows that have begun and end after the span. */
  ongoing: T[];
}

/**
 * Where tasks stand in a calendar's span. A window of a month or a quarter is no event: drawn as a bar it would
 * hide everything, on its last day it would pile up there; so it goes to a list beside the grid.
 */
export function placeTasks<T extends Windowed>(
  tasks: readonly T[],
  [from, until]: readonly [IsoDate, IsoDate],
): PlacedTasks<T> {
  const placed: PlacedTasks<T> = { days: [], within: [], ongoing: [] };
  for (const task of tasks) {
    const start = task.startsOn ?? task.dueOn;
    const length = daysBetween(start, task.dueOn) + 1;
    if (length <= longestEvent && task.origin !== 'evidence') {
      for (let day = start; day <= task.dueOn; day = addDays(day, 1))
        if (day >= from && day <= until) placed.days.push({ date: day, task });
    } else if (task.dueOn > until) placed.ongoing.push(task);
    else placed.within.push(task);
  }
  return placed;
}
