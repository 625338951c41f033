import type { Item } from '../lexing/item.ts';
import type { Match } from '../meaning/meaning.ts';
import { skipTail } from './standing.ts';
import { isKind, skip, skipJoint, tokenAt } from './tokens.ts';

/** «крім липня та серпня», «крім вихідних», and other exceptions that can only be pointed out. */
export function matchException(items: readonly Item[], at: number): Match | undefined {
  const led = skip(items, at, 'by');
  if (!isKind(items, led, 'except')) return undefined;
  const months: number[] = [];
  let next = led + 1;
  if (isKind(items, next, 'daysOff')) {
    return { meanings: [{ type: 'except', daysOff: true, months }], next: skipTail(items, next) };
  }
  for (;;) {
    const stretch = monthsAt(items, next);
    if (!stretch) break;
    for (let month = stretch.first; ; month = (month % 12) + 1) {
      months.push(month);
      if (month === stretch.last) break;
    }
    next = stretch.next;
    const more = skip(items, next, 'comma', 'and');
    if (more === next || !monthsAt(items, more)) break;
    next = more;
  }
  const known = months.length > 0;
  const meaning = { type: 'except', daysOff: false, months } as const;
  return { meanings: [meaning], next: known ? next : skipTail(items, next) };
}

/** «липня», «червня-серпня», «літніх місяців», «літа» */
function monthsAt(
  items: readonly Item[],
  at: number,
): { first: number; last: number; next: number } | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'season' || token?.kind === 'seasonal') {
    const [first, last] = token.months;
    const named = isKind(items, at + 1, 'unit') || token.kind === 'season';
    if (!named && items.length > at + 1 && !isKind(items, at + 1, 'close')) return undefined;
    return { first, last, next: isKind(items, at + 1, 'unit') ? at + 2 : at + 1 };
  }
  if (token?.kind !== 'month') return undefined;
  const joint = skipJoint(items, at + 1, false);
  const end = joint === undefined ? undefined : tokenAt(items, joint);
  return end?.kind === 'month' && joint !== undefined
    ? { first: token.month, last: end.month, next: joint + 1 }
    : { first: token.month, last: token.month, next: at + 1 };
}
