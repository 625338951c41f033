import type { IsoDate } from '#platform/datetime/iso-date.ts';
import type { TaskState } from '../schema.ts';

/** So many tasks that are due on a day and stand in a state. */
export interface TaskCount {
  dueOn: IsoDate;
  state: TaskState;
  count: number;
}

/** Tasks by how they stand; what is in none of the three parts lies ahead. */
export interface Tally {
  total: number;
  /** Done, also in part. */
  done: number;
  /** Moved or not done. */
  failed: number;
  /** Open past their day. */
  late: number;
}

/** A whole in figures. Of what was due before today each task is done, failed or late. */
export interface TaskFigures extends Tally {
  dueSoFar: number;
  doneSoFar: number;
  moved: number;
  notDone: number;
  /** Open and due from today to the end of the week. */
  week: number;
  /** Due in this week and already closed. */
  weekClosed: number;
  /** The day of what has been late for the longest. */
  oldestLate: IsoDate | null;
}

const isDone = ({ state }: TaskCount) => state === 'done' || state === 'partly';

/** Counts tasks by how they stand today. */
function tallyOf(counts: readonly TaskCount[], today: IsoDate): Tally {
  const tally: Tally = { total: 0, done: 0, failed: 0, late: 0 };
  for (const row of counts) {
    tally.total += row.count;
    if (isDone(row)) tally.done += row.count;
    else if (row.state !== 'open') tally.failed += row.count;
    else if (row.dueOn < today) tally.late += row.count;
  }
  return tally;
}

/** The same by a key of each row, in the order in which the keys are met. */
export function talliesBy<R extends TaskCount, K>(
  counts: readonly R[],
  today: IsoDate,
  keyOf: (row: R) => K,
): Map<K, Tally> {
  const groups = Map.groupBy(counts, keyOf);
  return new Map(Array.from(groups, ([key, rows]) => [key, tallyOf(rows, today)]));
}

/** The figures of a whole. @param week its Monday and its Sunday */
export function figuresOf(
  counts: readonly TaskCount[],
  today: IsoDate,
  [monday, sunday]: readonly [IsoDate, IsoDate],
): TaskFigures {
  const sum = (matches: (row: TaskCount) => boolean) =>
    counts.reduce((total, row) => (matches(row) ? total + row.count : total), 0);
  const inWeek = ({ dueOn }: TaskCount) => monday <= dueOn && dueOn <= sunday;
  const late = counts.filter(({ state, dueOn }) => state === 'open' && dueOn < today);
  return {
    ...tallyOf(counts, today),
    dueSoFar: sum(({ dueOn }) => dueOn < today),
    doneSoFar: sum((row) => isDone(row) && row.dueOn < today),
    moved: sum(({ state }) => state === 'moved'),
    notDone: sum(({ state }) => state === 'not_done'),
    week: sum((row) => row.state === 'open' && inWeek(row) && row.dueOn >= today),
    weekClosed: sum((row) => row.state !== 'open' && inWeek(row)),
    oldestLate: late.map(({ dueOn }) => dueOn).sort()[0] ?? null,
  };
}
