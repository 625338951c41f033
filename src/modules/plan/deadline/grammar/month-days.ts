import type { Phase } from '../lexicon/word.ts';
import type { Item } from '../lexing/item.ts';
import type { MonthDays } from '../meaning/meaning.ts';
import { isKind, numberAt, skip, skipJoint, tokenAt } from './tokens.ts';

/** Days inside a month found at a token. */
export interface MonthDaysMatch {
  readonly days: readonly MonthDays[];
  readonly next: number;
}

/** More numbers than this in a row are no list of weeks. */
const mostListed = 10;

const last = 'last' as const;
type Selector = number | typeof last;

/** The first, the middle or the last third of a month: as near as a word can say. */
export function phaseDays(phase: Phase): MonthDays {
  const [from, to] = phase === 'start' ? [1, 10] : phase === 'middle' ? [11, 20] : [21, 31];
  return { type: 'days', from: from!, to: to!, approximate: true };
}

/**
 * Weeks, decades, halves and weekdays of a month: «ІІ тиждень», «1-2 тиждень», «остання декада»,
 * «перша половина», «друга та четверта середа». A week is counted by sevens from the first day,
 * as iCalendar counts «the second Wednesday», because plans do not say which days begin a week.
 */
export function matchMonthDays(items: readonly Item[], at: number): MonthDaysMatch | undefined {
  const selectors: Selector[] = [];
  let next = at;
  while (selectors.length < mostListed) {
    const selector = isKind(items, next, 'last') ? last : numberAt(items, next);
    if (selector === undefined) return undefined;
    selectors.push(selector);
    next++;
    const own = unitDays(items, next, selectors);
    if (own) return own;
    const joint = skipJoint(items, next, false);
    if (joint !== undefined) {
      const end = numberAt(items, joint);
      const start = selector;
      if (end === undefined || start === last || end <= start || end - start > 5) return undefined;
      for (let value = start + 1; value < end; value++) selectors.push(value);
      next = joint;
      continue;
    }
    const after = skip(items, next, 'comma', 'and', 'newline', 'slash');
    if (after === next) return undefined;
    next = after;
  }
  return undefined;
}

function unitDays(
  items: readonly Item[],
  at: number,
  selectors: readonly Selector[],
): MonthDaysMatch | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'working') return workingDay(items, at, selectors);
  if (token?.kind === 'weekday') {
    const days: MonthDays[] = [];
    for (const selector of selectors) {
      const nth = selector === last ? -1 : selector;
      if (nth > 5) return undefined;
      days.push({ type: 'nthWeekday', nth, weekday: token.weekday });
    }
    return { days, next: at + 1 };
  }
  let count: (selector: Selector) => MonthDays | undefined;
  if (token?.kind === 'portion') count = halfOfMonth;
  else if (token?.kind !== 'unit') return undefined;
  else if (token.unit === 'week') count = weekOfMonth;
  else if (token.unit === 'decade') count = decadeOfMonth;
  else if (token.unit === 'day' && selectors.includes(last))
    count = () => ({ type: 'days', from: -1, to: -1 });
  else return undefined;
  const days = selectors.map(count);
  return days.every((day) => day !== undefined)
    ? { days: mergeNeighbours(days), next: at + 1 }
    : undefined;
}

/** «останній робочий день», «перший робочий день» */
function workingDay(
  items: readonly Item[],
  at: number,
  selectors: readonly Selector[],
): MonthDaysMatch | undefined {
  const unit = tokenAt(items, at + 1);
  const [selector] = selectors;
  if (unit?.kind !== 'unit' || unit.unit !== 'day' || selectors.length > 1) return undefined;
  if (selector !== 1 && selector !== last) return undefined;
  return { days: [{ type: 'workingDay', nth: selector === 1 ? 1 : -1 }], next: at + 2 };
}

/** «I-II тиждень» is one stretch of two weeks. */
function mergeNeighbours(list: readonly MonthDays[]): MonthDays[] {
  const merged: MonthDays[] = [];
  for (const days of list) {
    const before = merged.at(-1);
    if (before?.type === 'days' && days.type === 'days' && before.to + 1 === days.from) {
      merged[merged.length - 1] = { ...before, to: days.to };
    } else merged.push(days);
  }
  return merged;
}

function weekOfMonth(week: Selector): MonthDays | undefined {
  if (week === last) return { type: 'days', from: -7, to: -1, approximate: true };
  if (week < 1 || week > 5) return undefined;
  return { type: 'days', from: week * 7 - 6, to: Math.min(week * 7, 31), approximate: true };
}

function decadeOfMonth(decade: Selector): MonthDays | undefined {
  const number = decade === last ? 3 : decade;
  if (number < 1 || number > 3) return undefined;
  return { type: 'days', from: number * 10 - 9, to: number === 3 ? 31 : number * 10 };
}

function halfOfMonth(half: Selector): MonthDays | undefined {
  const number = half === last ? 2 : half;
  if (number < 1 || number > 2) return undefined;
  return number === 1 ? { type: 'days', from: 1, to: 15 } : { type: 'days', from: 16, to: 31 };
}
