import type { Unit } from '../lexicon/word.ts';
import type { Item } from '../lexing/item.ts';
import type { Match, Recurrence } from '../meaning/meaning.ts';
import { isKind, numberAt, skip, skipJoint, tokenAt } from './tokens.ts';

const lead = ['filler', 'in', 'by', 'to', 'at', 'until'] as const;

/** «щомісяця», «кожного кварталу», «щосереди», «1 раз на рік», «двічі на місяць», «раз на два роки». */
export function matchRecurrence(items: readonly Item[], at: number): Match | undefined {
  const start = skip(items, at, 'filler');
  return (
    edgeOfEach(items, start) ??
    duringUnit(items, start) ??
    everyUnit(items, start) ??
    each(items, start) ??
    everyWeekdays(items, start) ??
    timesIn(items, start) ??
    onWeekdays(items, start)
  );
}

function recur(unit: Unit, count: number, more: Partial<Recurrence> = {}): Recurrence {
  return { type: 'recurrence', unit, count, times: 1, ...more };
}

function everyUnit(items: readonly Item[], at: number): Match | undefined {
  const token = tokenAt(items, at);
  if (token?.kind !== 'everyUnit') return undefined;
  return { meanings: [recur(token.unit, token.count ?? 1)], next: at + 1 };
}

/** «кожного місяця», «кожні два тижні», «кожного понеділка та четверга», «кожний останній четвер місяця». */
function each(items: readonly Item[], at: number): Match | undefined {
  const led = skip(items, at, 'in', 'to', 'by');
  if (!isKind(items, led, 'each')) return undefined;
  const count = numberAt(items, led + 1);
  const unitAt = led + (count === undefined ? 1 : 2);
  const token = tokenAt(items, skip(items, unitAt, 'school', 'working', 'whole'));
  const next = skip(items, unitAt, 'school', 'working', 'whole') + 1;
  if (token?.kind === 'unit' && token.unit !== 'period') {
    return { meanings: [recur(token.unit, count ?? 1)], next };
  }
  if (token?.kind === 'weekday' && count === undefined) return weekdayList(items, led + 1);
  return undefined;
}

/** «протягом семестру», «упродовж кварталу» without a number: each of them, as far as can be told. */
function duringUnit(items: readonly Item[], at: number): Match | undefined {
  const during = skip(items, at, 'in');
  if (!isKind(items, during, 'during')) return undefined;
  const start = skip(items, during, 'during', 'whole', 'school');
  const token = tokenAt(items, start);
  if (token?.kind !== 'unit') return undefined;
  if (token.unit === 'semester' || token.unit === 'quarter' || token.unit === 'half') {
    return { meanings: [recur(token.unit, 1, { warnings: ['repeat-assumed'] })], next: start + 1 };
  }
  if (token.unit !== 'month') return undefined;
  const days = [{ type: 'days', from: 1, to: 31 }] as const;
  const meaning = { type: 'monthDays', days, due: false, monthly: 'no' } as const;
  return { meanings: [meaning], next: start + 1 };
}

/** «наприкінці кожного семестру»: which days that is can't be told, so the window is the whole. */
function edgeOfEach(items: readonly Item[], at: number): Match | undefined {
  const led = skip(items, at, 'in', 'to', 'until');
  if (!isKind(items, led, 'phase', 'finish') || !isKind(items, led + 1, 'each')) return undefined;
  const match = each(items, led + 1);
  const found = match?.meanings[0];
  if (!match || found?.type !== 'recurrence' || found.unit === 'month') return undefined;
  return { meanings: [{ ...found, warnings: ['approximate'] }], next: match.next };
}

function everyWeekdays(items: readonly Item[], at: number): Match | undefined {
  return tokenAt(items, at)?.kind === 'everyWeekday' ? weekdayList(items, at) : undefined;
}

/** «по середах», «у понеділок», «понеділок, четвер», «понеділок-п'ятниця». */
function onWeekdays(items: readonly Item[], at: number): Match | undefined {
  const start = skip(items, at, 'in', 'to');
  const match = isKind(items, start, 'weekday') ? weekdayList(items, start) : undefined;
  const found = match?.meanings[0];
  if (!match || found?.type !== 'recurrence') return undefined;
  return start > at && isKind(items, at, 'to')
    ? match
    : { meanings: [{ ...found, loose: true }], next: match.next };
}

function weekdayList(items: readonly Item[], at: number): Match | undefined {
  const weekdays: number[] = [];
  let next = at;
  for (;;) {
    const token = tokenAt(items, next);
    if (token?.kind !== 'weekday' && token?.kind !== 'everyWeekday') break;
    weekdays.push(token.weekday);
    next++;
    const joint = skipJoint(items, next, false);
    const end = joint === undefined ? undefined : tokenAt(items, joint);
    if (end?.kind === 'weekday' && joint !== undefined && end.weekday > token.weekday) {
      for (let day = token.weekday + 1; day <= end.weekday; day++) weekdays.push(day);
      next = joint + 1;
    }
    const more = skip(items, next, 'comma', 'and', 'in', 'each', 'to');
    if (more === next || !isKind(items, more, 'weekday', 'everyWeekday')) break;
    next = more;
  }
  if (weekdays.length === 0) return undefined;
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  return { meanings: [recur('week', 1, { weekdays: sorted })], next };
}

/** «раз на квартал», «2 рази на рік», «1-2 рази на місяць», «двічі на рік», «1 раз в 3 місяці», «1р/міс». */
function timesIn(items: readonly Item[], at: number): Match | undefined {
  const counted = timesCount(items, at);
  if (!counted) return undefined;
  const prepositions = skip(
    items,
    counted.next,
    ...lead,
    'slash',
    'comma',
    'newline',
    'each',
    'dash',
  );
  const spread = numberAt(items, prepositions);
  let next = spread === undefined ? prepositions : prepositions + 1;
  const joint = spread === undefined ? undefined : skipJoint(items, next, false);
  const range = joint !== undefined && numberAt(items, joint) !== undefined;
  if (range) next = joint! + 1;
  next = skip(items, next, 'whole', 'school', 'portion', 'working');
  const token = tokenAt(items, next);
  if (token?.kind !== 'unit' || token.unit === 'period' || token.unit === 'hour') return undefined;
  const warnings = range || counted.range ? ['count-range'] : undefined;
  const meaning = recur(token.unit, spread ?? 1, {
    times: counted.times,
    ...(warnings && { warnings }),
  });
  return { meanings: [meaning], next: next + 1 };
}

function timesCount(
  items: readonly Item[],
  at: number,
): { times: number; range: boolean; next: number } | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'timesCount') return { times: token.count, range: false, next: at + 1 };
  if (token?.kind === 'times') return { times: 1, range: false, next: at + 1 };
  const times = numberAt(items, at);
  if (times === undefined || times < 1) return undefined;
  let next = at + 1;
  const joint = skipJoint(items, next, false);
  const range = joint !== undefined && numberAt(items, joint) !== undefined;
  if (range) next = joint! + 1;
  return isKind(items, next, 'times') ? { times, range, next: next + 1 } : undefined;
}
