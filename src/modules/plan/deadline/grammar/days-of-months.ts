import type { Unit } from '../lexicon/word.ts';
import type { Item } from '../lexing/item.ts';
import type { Match, Meaning, MonthDays } from '../meaning/meaning.ts';
import { matchMonthDays, phaseDays } from './month-days.ts';
import { isKind, numberAt, skip, skipJoint, tokenAt } from './tokens.ts';

/**
 * Days of a month that is not named: «до 10 числа», «25 числа кожного місяця», «останній четвер
 * місяця», «наприкінці місяця». Whether that is every month is decided when the phrases are joined.
 */
export function matchDaysOfMonths(items: readonly Item[], at: number): Match | undefined {
  const led = skip(items, at, 'notLater', 'filler', 'in', 'during');
  return (
    dueOrFixedDays(items, led, led > at && isKind(items, at, 'notLater')) ??
    partOfEachMonth(items, led) ??
    dueAtMonthEnd(items, led)
  );
}

/** «до 10 числа», «з 1 по 5 число», «1 та 15 числа», and a bare «до 5» that needs its month. */
function dueOrFixedDays(items: readonly Item[], at: number, later: boolean): Match | undefined {
  const due = later || isKind(items, at, 'until');
  const led = isKind(items, at, 'from');
  let next = skip(items, at, 'until', 'from', 'filler');
  const days: MonthDays[] = [];
  for (;;) {
    if (days.length >= 10) return undefined;
    const first = numberAt(items, next);
    if (first === undefined || first < 1 || first > 31) return undefined;
    next++;
    const joint = skipJoint(items, next, led);
    const second = joint === undefined ? undefined : numberAt(items, joint);
    if (second !== undefined && joint !== undefined) {
      if (second < first || second > 31) return undefined;
      days.push({ type: 'days', from: first, to: second });
      next = joint + 1;
    } else days.push({ type: 'days', from: first, to: first });
    if (isKind(items, next, 'dayNumber')) break;
    const more = skip(items, next, 'comma', 'and');
    if (more === next || numberAt(items, more) === undefined) {
      const bare = days.length === 1 && (due || led);
      if (
        !bare ||
        isKind(items, next, 'unknown', 'unit', 'times', 'slash', 'lengthTail', 'month')
      ) {
        return undefined;
      }
      return { meanings: [{ type: 'monthDays', days, due, monthly: 'no' }], next };
    }
    next = more;
  }
  return repeated(items, next + 1, days, due, 'likely');
}

/** «останній четвер місяця», «ІІ тиждень», «на початку кожного місяця». */
function partOfEachMonth(items: readonly Item[], at: number): Match | undefined {
  const due = isKind(items, at, 'until');
  const start = due ? at + 1 : at;
  const token = tokenAt(items, start);
  const phase = token?.kind === 'phase';
  const match = phase
    ? { days: [phaseDays(token.phase)], next: start + 1 }
    : matchMonthDays(items, start);
  if (!match || due) return undefined;
  const found = repeated(
    items,
    match.next,
    match.days,
    false,
    weekdaysOnly(match.days) ? 'likely' : 'no',
  );
  if (phase && found.meanings[0]?.type === 'monthDays' && found.meanings[0].monthly === 'no') {
    return undefined;
  }
  return found;
}

function weekdaysOnly(days: readonly MonthDays[]): boolean {
  return days.every((day) => day.type === 'nthWeekday');
}

/** «до кінця місяця», «не пізніше останнього числа кожного місяця». */
function dueAtMonthEnd(items: readonly Item[], at: number): Match | undefined {
  const start = skip(items, at, 'until');
  if (start === at) {
    if (!isKind(items, at, 'last') || !isKind(items, at + 1, 'dayNumber')) return undefined;
    return repeated(items, at + 2, [{ type: 'days', from: -1, to: -1 }], false, 'likely');
  }
  const token = tokenAt(items, start);
  const end = token?.kind === 'phase' && token.phase === 'end';
  const lastDay = token?.kind === 'last' && isKind(items, start + 1, 'dayNumber', 'unit');
  if (!end && !lastDay) return undefined;
  const behind = lastDay ? start + 2 : start + 1;
  const found = repeated(
    items,
    behind,
    [{ type: 'days', from: -1, to: -1 }],
    true,
    lastDay ? 'likely' : 'no',
  );
  const meaning = found.meanings[0];
  return meaning?.type === 'monthDays' && meaning.monthly !== 'no' ? found : undefined;
}

/** Reads the «(кожного) місяця(, наступного за звітним кварталом)» behind the days. */
function repeated(
  items: readonly Item[],
  at: number,
  days: readonly MonthDays[],
  due: boolean,
  otherwise: 'likely' | 'no',
): Match & { meanings: readonly [Meaning] } {
  const quarterly = monthOfQuarter(items, at);
  if (quarterly) {
    const { monthOfUnit, next } = quarterly;
    const meaning = { type: 'monthDays', days, due, monthly: 'stated', unit: 'quarter' } as const;
    return { meanings: [{ ...meaning, monthOfUnit }], next };
  }
  let next = skip(items, at, 'newline');
  const lead = skip(items, next, 'each', 'whole', 'next', 'reporting', 'in', 'newline');
  const token = tokenAt(items, lead);
  if (token?.kind !== 'unit' || token.unit !== 'month')
    return { meanings: [{ type: 'monthDays', days, due, monthly: otherwise }], next: at };
  next = lead + 1;
  let unit: Unit = 'month';
  let monthly: 'stated' | 'month' = lead === at ? 'month' : 'stated';
  const tail = skip(items, next, 'comma', 'open', 'newline', 'unknown');
  if (isKind(items, tail, 'next') && tail - next <= 3) {
    monthly = 'stated';
    next = skip(items, tail, 'next', 'by', 'reporting');
    const reported = tokenAt(items, next);
    if (reported?.kind === 'unit') {
      if (reported.unit === 'quarter' || reported.unit === 'half') unit = reported.unit;
      next++;
    }
  }
  return { meanings: [{ type: 'monthDays', days, due, monthly, unit }], next };
}

/** «останнього місяця (кожного) кварталу», «першого місяця кварталу» */
function monthOfQuarter(
  items: readonly Item[],
  at: number,
): { monthOfUnit: number; next: number } | undefined {
  const start = skip(items, at, 'newline', 'in');
  const number = isKind(items, start, 'last') ? 3 : numberAt(items, start);
  const month = tokenAt(items, start + 1);
  if (number === undefined || number < 1 || number > 3) return undefined;
  if (month?.kind !== 'unit' || month.unit !== 'month') return undefined;
  const quarterAt = skip(items, start + 2, 'each', 'whole', 'reporting', 'newline');
  const quarter = tokenAt(items, quarterAt);
  if (quarter?.kind !== 'unit' || quarter.unit !== 'quarter') return undefined;
  return { monthOfUnit: number - 1, next: quarterAt + 1 };
}
