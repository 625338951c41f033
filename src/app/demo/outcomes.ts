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

/**
 * How a task ends: mostly in time, some late, a few in part, moved or not at all. Of the last weeks some stay open.
 * @returns null for what nobody has ended by today
 */
export function endingOf(task: Obligation, today: string, chance: Chance): Ending | null {
  const { startsOn, dueOn } = task;
  const throwOf = chance.share();
  const late = chance.between(1, 9);
  const early = chance.between(0, 6);
  const further = chance.between(12, 35);
  const left = leftOpen(daysBetween(dueOn, today));
  if (throwOf < left) return null;
  const to = workday(addDays(dueOn, further));
  const ending = ((): Ending => {
    if (throwOf < 0.76) return { day: workday(addDays(dueOn, -early), startsOn), state: 'done' };
    if (throwOf < 0.87)
      return { day: workday(addDays(dueOn, late), addDays(dueOn, 1)), state: 'done' };
    if (throwOf < 0.92) return { day: workday(dueOn, startsOn), state: 'partly' };
    // What was moved once is done then.
    if (task.origin === 'carried') return { day: workday(dueOn), state: 'done' };
    if (throwOf < 0.97) return { day: workday(addDays(dueOn, -1), startsOn), state: 'moved', to };
    const day = workday(addDays(dueOn, 2));
    return throwOf < 0.985 ? { day, state: 'not_done', to } : { day, state: 'not_done' };
  })();
  return ending.day > today ? null : ending;
}

/** How much is still open, by days since the deadline: all that is due within a week, most of what comes later. */
function leftOpen(days: number): number {
  if (days <= 0) return days > -7 ? 1 : 0.85;
  return days <= recent ? 0.14 : 0.012;
}

/** The Friday before a Saturday or Sunday; the Monday after it when the Friday is too early. */
function workday(day: string, earliest: string | null = null): string {
  const { weekday } = partsOf(day);
  if (weekday <= 5) return day;
  const friday = addDays(day, 5 - weekday);
  return earliest && friday < earliest ? addDays(day, 8 - weekday) : friday;
}
