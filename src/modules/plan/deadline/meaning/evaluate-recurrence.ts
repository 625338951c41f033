import { monthBounds, monthOf, yearOf } from '../calendar/days.ts';
import type { DeadlineContext, DueWindow, Period } from '../types.ts';
import { orderWindows } from './clip.ts';
import type { Reading } from './evaluate.ts';
import { type Rhythm, rhythmOf } from './frequency.ts';
import type { Anchor, Meaning, Recurrence } from './meaning.ts';
import { ruleOf } from './recurrence-rule.ts';
import {
  monthDayWindows,
  type RecurringWindows,
  stepsOf,
  weekdayWindows,
} from './recurrence-windows.ts';

type Evaluate = (meaning: Meaning, context: DeadlineContext) => Reading;

/** A recurrence as windows, one for each time, with its frequency and iCalendar rule. */
export function evaluateRecurrence(
  recurrence: Recurrence,
  context: DeadlineContext,
  evaluate: Evaluate,
): Reading {
  const rhythm = rhythmOf(recurrence);
  const warnings = new Set<string>(recurrence.warnings);
  if (rhythm.times > 1) warnings.add('several-times');
  if (recurrence.dates && rhythm.frequency !== 'multiyear') {
    return spelledOut(recurrence.dates, rhythm, warnings, context, evaluate);
  }
  if (rhythm.step === 'none')
    warnings.add(rhythm.frequency === 'multiyear' ? 'year-missing' : 'terms-unknown');
  const scopes = scopesOf(recurrence.within, context, evaluate, warnings);
  const windows: DueWindow[] = [];
  for (const scope of scopes) {
    const found = windowsIn(recurrence, rhythm, scope, context);
    for (const warning of found.warnings) warnings.add(warning);
    windows.push(...found.windows.filter(([start]) => !isLeftOut(recurrence, start)));
  }
  const rule = ruleFor(recurrence, rhythm, scopes, context);
  return {
    kind: 'recurring',
    ...(rhythm.frequency && { frequency: rhythm.frequency }),
    ...(rule && { rule }),
    windows: scopes.length > 1 ? orderWindows(windows) : windows,
    warnings: [...warnings],
  };
}

function isLeftOut({ exceptMonths }: Recurrence, start: string | null): boolean {
  return start !== null && exceptMonths?.includes(monthOf(start)) === true;
}

function windowsIn(
  recurrence: Recurrence,
  rhythm: Rhythm,
  scope: Period,
  context: DeadlineContext,
): RecurringWindows {
  if (
    recurrence.weekdays &&
    rhythm.every === 1 &&
    (rhythm.step === 'weeks' || rhythm.step === 'days')
  ) {
    return { windows: weekdayWindows(scope, recurrence.weekdays), warnings: [] };
  }
  if (recurrence.days && rhythm.step === 'months') {
    const { days, due = false, monthOfUnit = 0 } = recurrence;
    return monthDayWindows(scope, days, due, rhythm.every, monthOfUnit);
  }
  return stepsOf(rhythm, scope, context);
}

/** «щороку у травні», «двічі на рік (травень, жовтень)»: the dates are the windows. */
function spelledOut(
  dates: readonly Meaning[],
  rhythm: Rhythm,
  warnings: Set<string>,
  context: DeadlineContext,
  evaluate: Evaluate,
): Reading {
  const windows: DueWindow[] = [];
  const months: number[] = [];
  for (const date of dates) {
    for (const found of readings(date, rhythm, context, evaluate)) {
      for (const warning of found.warnings) warnings.add(warning);
      if (found.kind === 'unreadable') return found;
      windows.push(...found.windows);
    }
    if (date.type === 'at' && date.anchor.type === 'month') months.push(date.anchor.month);
  }
  warnings.delete('several-times');
  const byMonth = months.length === dates.length;
  return {
    kind: 'recurring',
    ...(rhythm.frequency && { frequency: rhythm.frequency }),
    ...(byMonth && { rule: `FREQ=YEARLY;BYMONTH=${ascending(months).join(',')}` }),
    windows: orderWindows(windows),
    warnings: [...warnings],
  };
}

/** The date in the plan's one year, or what repeats every year in each of its years. */
function readings(
  date: Meaning,
  rhythm: Rhythm,
  context: DeadlineContext,
  evaluate: Evaluate,
): Reading[] {
  const asWritten = evaluate(date, context);
  const severalYears = rhythm.frequency === 'yearly' && asWritten.warnings.includes('year-missing');
  if (!severalYears) return [asWritten];
  const all: Reading[] = [];
  for (let year = yearOf(context.period[0]); year <= yearOf(context.period[1]); year++) {
    const found = evaluate(inYear(date, year), context);
    if (found.windows.length > 0) all.push(found);
  }
  return all;
}

function inYear(meaning: Meaning, year: number): Meaning {
  const dated = (anchor: Anchor): Anchor => ('month' in anchor ? { ...anchor, year } : anchor);
  if (meaning.type === 'at' || meaning.type === 'until' || meaning.type === 'since') {
    return { ...meaning, anchor: dated(meaning.anchor) };
  }
  if (meaning.type !== 'span') return meaning;
  const { from, to } = meaning;
  const crosses = 'month' in from && 'month' in to && to.month < from.month;
  return { ...meaning, from: dated(from), to: crosses ? to : dated(to) };
}

/** The parts of the period the recurrence is bounded to. */
function scopesOf(
  within: readonly Meaning[] | undefined,
  context: DeadlineContext,
  evaluate: Evaluate,
  warnings: Set<string>,
): Period[] {
  if (!within) return [context.period];
  const scopes: Period[] = [];
  for (const bound of within) {
    const found = evaluate(bound, context);
    for (const warning of found.warnings) warnings.add(warning);
    for (const [start, end] of found.windows) {
      scopes.push([start ?? context.period[0], end ?? context.period[1]]);
    }
  }
  return scopes;
}

function ruleFor(
  recurrence: Recurrence,
  rhythm: Rhythm,
  scopes: readonly Period[],
  context: DeadlineContext,
): string | undefined {
  if (recurrence.monthOfUnit) return undefined;
  const months = recurrence.within ? wholeMonths(scopes, context.period) : undefined;
  if (recurrence.within && !months) return undefined;
  const left =
    recurrence.exceptMonths &&
    allMonths.filter((month) => !recurrence.exceptMonths?.includes(month));
  return ruleOf(rhythm, {
    ...(recurrence.weekdays && { weekdays: recurrence.weekdays }),
    ...(recurrence.days && { days: recurrence.days }),
    ...((months ?? left) && { months: months ?? left! }),
  });
}

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The months the scopes are made of, or `undefined` when a scope cuts a month. */
function wholeMonths(scopes: readonly Period[], period: Period): number[] | undefined {
  const months: number[] = [];
  for (const [start, end] of scopes) {
    const endsMonth = end === monthBounds(yearOf(end), monthOf(end))[1] || end === period[1];
    if ((!start.endsWith('-01') && start !== period[0]) || !endsMonth) return undefined;
    let year = yearOf(start);
    let month = monthOf(start);
    while (year < yearOf(end) || (year === yearOf(end) && month <= monthOf(end))) {
      months.push(month);
      if (months.length > 12) return undefined;
      month = (month % 12) + 1;
      if (month === 1) year++;
    }
  }
  return months.length > 0 ? ascending(months) : undefined;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
