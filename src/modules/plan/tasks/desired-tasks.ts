import type { Deadline, IsoDate, Period } from '../deadline/types.ts';
import type { TaskOrigin } from '../schema.ts';

/** A task that an item's deadline calls for. */
export interface DesiredTask {
  origin: Exclude<TaskOrigin, 'carried'>;
  /** Null when the deadline names only an end («до 1 червня»). */
  startsOn: IsoDate | null;
  dueOn: IsoDate;
  /** The date of a separate schedule that the task comes from. */
  itemDateId?: string;
}

export interface TaskRules {
  period: Period;
  /** Whether «постійно» owes a line of evidence at the end of each half-year. */
  evidenceForContinuous: boolean;
}

export interface ScheduledDate {
  id: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

/**
 * The tasks of one item: one for each window, one for each date of a schedule, one each half-year for a
 * standing duty. A debt («за окремим графіком» without dates), «за потреби» and what can't be read give none.
 */
export function desiredTasks(
  deadline: Deadline | null,
  dates: readonly ScheduledDate[],
  rules: TaskRules,
): DesiredTask[] {
  const fromDates = dates.map(
    (date): DesiredTask => ({
      origin: 'schedule',
      startsOn: date.startsOn,
      dueOn: date.endsOn,
      itemDateId: date.id,
    }),
  );
  const parts = deadline ? readings(deadline) : [];
  const of = (wanted: boolean) =>
    parts
      .filter(({ kind }) => (kind === 'continuous') === wanted)
      .flatMap((part) => tasksOf(part, rules));
  // «постійно, раз у півріччя»: the dated part is the evidence, nothing more is owed.
  const dated = of(false);
  const fromDeadline = dated.length > 0 ? dated : of(true);
  return distinct([...fromDeadline, ...fromDates]).sort(byDueDate);
}

/** Whether the item still owes dates: a separate schedule decides, and none were given. */
export function isDebt(deadline: Deadline | null, dates: readonly unknown[]): boolean {
  return (
    deadline !== null &&
    dates.length === 0 &&
    readings(deadline).some(({ kind }) => kind === 'scheduled')
  );
}

/** A mixed cell («постійно, раз у півріччя») promises each of its parts. */
export function readings(deadline: Deadline): Deadline[] {
  return deadline.parts?.length ? deadline.parts : [deadline];
}

function tasksOf(deadline: Deadline, { period, evidenceForContinuous }: TaskRules): DesiredTask[] {
  switch (deadline.kind) {
    case 'point':
    case 'month':
    case 'range':
    case 'until':
    case 'recurring':
      return deadline.windows.map(([start, end]) => ({
        origin: 'deadline',
        startsOn: start,
        dueOn: end ?? period[1],
      }));
    case 'continuous':
      return evidenceForContinuous ? halfYears(period) : [];
    case 'scheduled':
    case 'on_demand':
    case 'relative':
    case 'unreadable':
      return [];
  }
}

/** Ends of the calendar half-years within the period, and the period's own end. */
function halfYears([start, end]: Period): DesiredTask[] {
  const ends: IsoDate[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    ends.push(`${year}-06-30`, `${year}-12-31`);
  }
  const due = ends.filter((day) => day > start && day < end);
  // A remainder shorter than three months joins the half-year before it.
  const last = due.at(-1);
  if (last && monthsBetween(last, end) < 3) due.pop();
  due.push(end);
  return due.map((dueOn, index) => {
    const previous = due[index - 1];
    return { origin: 'evidence', startsOn: previous ? dayAfter(previous) : start, dueOn };
  });
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

function dayAfter(day: IsoDate): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function distinct(tasks: DesiredTask[]): DesiredTask[] {
  const seen = new Set<string>();
  return tasks.filter(({ origin, startsOn, dueOn, itemDateId }) => {
    const key = `${origin} ${startsOn} ${dueOn} ${itemDateId ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function byDueDate(a: DesiredTask, b: DesiredTask): number {
  return a.dueOn.localeCompare(b.dueOn) || (a.startsOn ?? '').localeCompare(b.startsOn ?? '');
}
