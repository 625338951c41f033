import type { TaskRow } from '#modules/plan/queries/task-rows.ts';
import { addDays, daysBetween, partsOf } from '#platform/datetime/iso-date.ts';
import type { Chance } from './chance.ts';

/** How and when a task ends in the story. */
export interface Ending {
  day: string;
  state: 'done' | 'partly' | 'moved' | 'not_done';
  /** For a moved task, and for one carried on. */
  to?: string;
}

type Obligation = Pick<TaskRow, 'startsOn' | 'dueOn' | 'origin'>;

/** What was due within these days may still be open: nobody writes everything down at once. */
const recent = 45;

/**
 * How a task ends: mostly in time, some late, a few in part, moved or not at all. Of the last weeks some stay open.
 * @returns null for what nobody has ended by today
 */
export function endingOf(task: Obligation, today: string, chance: Chance): Ending | null {
  const { dueOn } = task;
  const throwOf = chance.share();
  const late = chance.between(1, 9);
  const early = chance.between(0, 6);
  const further = chance.between(12, 35);
  const left = daysBetween(dueOn, today) <= recent ? 0.14 : 0.012;
  if (throwOf < left) return null;
  if (throwOf < 0.76) return until(workday(notBefore(task, addDays(dueOn, -early))), 'done');
  if (throwOf < 0.87) return until(workday(addDays(dueOn, late)), 'done');
  if (throwOf < 0.92) return until(workday(notBefore(task, dueOn)), 'partly');
  // What was moved once is done then.
  if (task.origin === 'carried') return until(workday(dueOn), 'done');
  const to = workday(addDays(dueOn, further));
  if (throwOf < 0.97) return until(workday(notBefore(task, addDays(dueOn, -1))), 'moved', to);
  return until(workday(addDays(dueOn, 2)), 'not_done', throwOf < 0.985 ? to : undefined);

  function until(day: string, state: Ending['state'], target?: string): Ending | null {
    return day > today ? null : { day, state, ...(target ? { to: target } : {}) };
  }
}

function notBefore({ startsOn }: Obligation, day: string): string {
  return startsOn && day < startsOn ? startsOn : day;
}

/** Saturday and Sunday become Monday. */
function workday(day: string): string {
  const { weekday } = partsOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}
