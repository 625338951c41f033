import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  isoDate,
  monthBounds,
  monthOf,
  weekdayOf,
  yearOf,
} from '../calendar/days.ts';
import { isSchoolYear, semestersOf } from '../calendar/school-year.ts';
import type { DeadlineContext, DueWindow, IsoDate, Period } from '../types.ts';
import type { Rhythm } from './frequency.ts';
import type { MonthDays } from './meaning.ts';
import { daysOfMonth } from './resolve-anchor.ts';

type Bounds = [start: IsoDate, end: IsoDate];

/** Windows of a rhythm and what has to be said about them. */
export interface RecurringWindows {
  readonly windows: DueWindow[];
  readonly warnings: string[];
}

/** The stretches a rhythm divides a scope into, cut at the scope's ends. */
export function stepsOf(rhythm: Rhythm, scope: Period, context: DeadlineContext): RecurringWindows {
  switch (rhythm.step) {
    case 'days':
      return plain(eachDay(scope, () => true));
    case 'weeks':
      return plain(cut(weeks(scope, rhythm.every), scope));
    case 'decades':
      return plain(cut(inEachMonth(scope, decades), scope));
    case 'halfMonths':
      return plain(cut(inEachMonth(scope, halves), scope));
    case 'months':
      return plain(cut(monthSteps(scope, rhythm.every, context.period), scope));
    case 'years':
      return plain(cut(years(scope), scope));
    case 'terms': {
      const { list, assumed } = semestersOf(context);
      const bounds = list.map(({ start, end }): Bounds => [start, end]);
      return { windows: cut(bounds, scope), warnings: assumed ? ['semesters-assumed'] : [] };
    }
    default:
      return { windows: [], warnings: [] };
  }
}

function plain(windows: DueWindow[]): RecurringWindows {
  return { windows, warnings: [] };
}

/** Single days of the week in a scope. */
export function weekdayWindows(scope: Period, weekdays: readonly number[]): DueWindow[] {
  return eachDay(scope, (weekday) => weekdays.includes(weekday));
}

function eachDay(scope: Period, wanted: (weekday: number) => boolean): DueWindow[] {
  const windows: DueWindow[] = [];
  let weekday = weekdayOf(dayNumber(scope[0]));
  for (const date of datesIn(scope)) {
    if (wanted(weekday)) windows.push([date, date]);
    weekday = (weekday % 7) + 1;
  }
  return windows;
}

let remembered: { scope: Period; dates: readonly IsoDate[] } | undefined;

/** All days of a scope; the last scope is remembered, because a plan asks for the same one again and again. */
function datesIn(scope: Period): readonly IsoDate[] {
  if (remembered?.scope[0] === scope[0] && remembered.scope[1] === scope[1])
    return remembered.dates;
  const dates: IsoDate[] = [];
  const last = dayNumber(scope[1]);
  for (let day = dayNumber(scope[0]); day <= last; day++) dates.push(dateOfDayNumber(day));
  remembered = { scope, dates };
  return dates;
}

/**
 * Certain days of every month that begins a step («останній четвер», «до 10 числа»). A month too
 * short for the day takes its last one, with the warning `short-month`.
 */
export function monthDayWindows(
  scope: Period,
  days: readonly MonthDays[],
  due: boolean,
  everyMonths: number,
  monthOfStep: number,
): RecurringWindows {
  const warnings = new Set<string>();
  const bounds: Bounds[] = [];
  for (const [year, month] of monthsIn(scope)) {
    if ((month - 1) % everyMonths !== monthOfStep) continue;
    const [first, last] = monthBounds(year, month);
    for (const one of days) {
      const found = daysOfMonth(one, year, month);
      if (found) {
        if (one.type === 'workingDay' || (one.type === 'days' && one.approximate)) {
          warnings.add('approximate');
        }
        if (
          one.type === 'days' &&
          one.from > 0 &&
          one.to > Number(last.slice(8)) &&
          !one.approximate
        ) {
          if (one.from < 21 || one.from === one.to) warnings.add('short-month');
        }
        bounds.push(due ? [first, found[1]] : found);
      } else if (one.type === 'days') {
        warnings.add('short-month');
        bounds.push([due ? first : last, last]);
      }
    }
  }
  return { windows: cut(bounds, scope), warnings: [...warnings] };
}

/** Keeps what lies in the scope. */
function cut(bounds: readonly Bounds[], [first, last]: Period): DueWindow[] {
  const windows: DueWindow[] = [];
  for (const [start, end] of bounds) {
    if (end < first || start > last) continue;
    windows.push([start < first ? first : start, end > last ? last : end]);
  }
  return windows;
}

function weeks(scope: Period, every: number): Bounds[] {
  const bounds: Bounds[] = [];
  const first = dayNumber(scope[0]);
  const last = dayNumber(scope[1]);
  for (let monday = first - weekdayOf(first) + 1; monday <= last; monday += 7 * every) {
    bounds.push([dateOfDayNumber(monday), dateOfDayNumber(monday + 7 * every - 1)]);
  }
  return bounds;
}

function* monthsIn([start, end]: Period): Generator<[year: number, month: number]> {
  let year = yearOf(start);
  let month = monthOf(start);
  while (isoDate(year, month, 1) <= end) {
    yield [year, month];
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
}

function inEachMonth(scope: Period, parts: readonly MonthDays[]): Bounds[] {
  const bounds: Bounds[] = [];
  for (const [year, month] of monthsIn(scope)) {
    for (const part of parts) {
      const found = daysOfMonth(part, year, month);
      if (found) bounds.push(found);
    }
  }
  return bounds;
}

const decades: readonly MonthDays[] = [
  { type: 'days', from: 1, to: 10 },
  { type: 'days', from: 11, to: 20 },
  { type: 'days', from: 21, to: 31 },
];
const halves: readonly MonthDays[] = [
  { type: 'days', from: 1, to: 15 },
  { type: 'days', from: 16, to: 31 },
];

/**
 * Quarters and other stretches of whole months. Quarters are those of the calendar everywhere;
 * halves of a school year are its two halves; two-month steps begin with the period.
 */
function monthSteps(scope: Period, every: number, period: Period): Bounds[] {
  if (every === 6 && isSchoolYear(period)) {
    const first = yearOf(period[0]);
    return [
      [isoDate(first, 9, 1), isoDate(first, 12, 31)],
      [isoDate(first + 1, 1, 1), isoDate(first + 1, 6, 30)],
    ];
  }
  const startMonth = every === 2 ? monthOf(period[0]) : 1;
  const bounds: Bounds[] = [];
  let index = yearOf(scope[0]) * 12 + ((startMonth - 1) % every);
  const lastYear = yearOf(scope[1]);
  for (; Math.floor(index / 12) <= lastYear; index += every) {
    const final = index + every - 1;
    bounds.push([
      isoDate(Math.floor(index / 12), (index % 12) + 1, 1),
      monthBounds(Math.floor(final / 12), (final % 12) + 1)[1],
    ]);
  }
  return bounds;
}

/** One window a year: the calendar year, or the school year for a plan that begins in autumn. */
function years(scope: Period): Bounds[] {
  const bounds: Bounds[] = [];
  let start = scope[0];
  if (monthOf(start) < 8) start = isoDate(yearOf(start), 1, 1);
  while (start <= scope[1]) {
    const next = isoDate(yearOf(start) + 1, monthOf(start), 1);
    bounds.push([start, addDays(next, -1)]);
    start = next;
  }
  return bounds;
}
