import type { Item } from '../lexing/item.ts';
import type { Match } from '../meaning/meaning.ts';
import { skipTail } from './standing.ts';
import { isKind, skip, tokenAt } from './tokens.ts';

/** «крім липня та серпня», «крім вихідних», and other exceptions that can only be pointed out. */
export function matchException(items: readonly Item[], at: number): Match | undefined {
  if (!isKind(items, at, 'except')) return undefined;
  const months: number[] = [];
  let next = at + 1;
  if (isKind(items, next, 'daysOff')) {
    return { meanings: [{ type: 'except', daysOff: true, months }], next: skipTail(items, next) };
  }
  for (;;) {
    const token = tokenAt(items, next);
    if (token?.kind !== 'month') break;
    months.push(token.month);
    next++;
    const more = skip(items, next, 'comma', 'and');
    if (more === next || !isKind(items, more, 'month')) break;
    next = more;
  }
  const known = months.length > 0;
  const meaning = { type: 'except', daysOff: false, months } as const;
  return { meanings: [meaning], next: known ? next : skipTail(items, next) };
}
