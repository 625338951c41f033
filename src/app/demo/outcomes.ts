import { addDays, daysBetween, partsOf } from '#platform/datetime/iso-date.ts';
import type { Chance } from './chance.ts';
import type { OpenTask } from './open-tasks.ts';

/** How and when a task ends in the story. */
export type Ending =
  | { day: string; state: 'done' | 'partly'; to?: undefined }
  | { day: string; state: 'moved'; to: string }
  /** With a day to which it is carried on, or without. */
  | { day: string; state: 'not_done'; to?: string };

type Obligation = Pick<OpenTask, 'startsOn' | 'dueOn' | 'origin'>;

/** What was due within these days may still be open: nobody writes everything down at once. */
const recent = 45;
/** A window of so many days comes back soon (a weekly meeting): it is held or not, nobody moves it. */
const routine = 14;

/**
 * How a task ends: mostly in time, some late, a few in part, moved or not at all. Of the last weeks some stay open.
 * @returns null for what nobody has ended by today
 */
export function endingOf(task: Obligation, today: string, chance: Chance): Ending | null {
  const { startsOn, dueOn } = task;
  const isRoutine = startsOn !== null && startsOn < dueOn && daysBetween(startsOn, dueOn) < routine;
  const throwOf = chance.share();
  const days = {
    late: chance.between(1, 9),
    early: chance.between(0, 6),
    on: chance.between(12, 35),
  };
  if (throwOf < leftOpen(daysBetween(dueOn, today), isRoutine)) return null;
  const ending = ((): Ending => {
    if (throwOf < 0.76)
      return { day: workday(addDays(dueOn, -days.early), startsOn), state: 'done' };
    const next = addDays(dueOn, 1);
    if (throwOf < 0.87) return { day: workday(addDays(dueOn, days.late), next), state: 'done' };
    if (throwOf < 0.92) return { day: workday(dueOn, startsOn), state: 'partly' };
    // What was moved once is done then.
    if (task.origin === 'carried') return { day: workday(dueOn), state: 'done' };
    const to = workday(addDays(dueOn, days.on));
    if (isRoutine || throwOf > 0.985) return { day: workday(next, next), state: 'not_done' };
    if (throwOf > 0.97) return { day: workday(next, next), state: 'not_done', to };
    return { day: workday(addDays(dueOn, -1), startsOn), state: 'moved', to };
  })();
  return ending.day > today ? null : ending;
}

/**
 * How much is still open, by days since the deadline: all that is due within a week, most of what comes later, some of
 * the last weeks, nothing of long ago.
 */
function leftOpen(days: number, isRoutine: boolean): number {
  if (days <= 0) return days > -7 ? 1 : 0.85;
  if (days > recent) return days < 3 * recent ? 0.03 : 0;
  return isRoutine && days > 10 ? 0 : 0.16;
}

/** Not before the window; the Friday before a Saturday or Sunday, or the Monday after it when that is too early. */
function workday(wanted: string, earliest: string | null = null): string {
  const day = earliest && wanted < earliest ? earliest : wanted;
  const { weekday } = partsOf(day);
  if (weekday <= 5) return day;
  const friday = addDays(day, 5 - weekday);
  return earliest && friday < earliest ? addDays(day, 8 - weekday) : friday;
}
