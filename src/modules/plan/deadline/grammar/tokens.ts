import type { Item, Token } from '../lexing/item.ts';

/** The token at a place, if there is one. */
export function tokenAt(items: readonly Item[], at: number): Token | undefined {
  return items[at]?.token;
}

/** Whether the token at a place is of one of the kinds. */
export function isKind(items: readonly Item[], at: number, ...kinds: Token['kind'][]): boolean {
  const token = items[at]?.token;
  return token !== undefined && kinds.includes(token.kind);
}

/** The first place from `at` on whose token is of none of the kinds. */
export function skip(items: readonly Item[], at: number, ...kinds: Token['kind'][]): number {
  let next = at;
  while (isKind(items, next, ...kinds)) next++;
  return next;
}

/** A number in figures, in words or as an ordinal. */
export function numberAt(items: readonly Item[], at: number): number | undefined {
  const token = items[at]?.token;
  if (token?.kind === 'figure') return token.digits <= 2 ? token.value : undefined;
  if (token?.kind === 'ordinal' || token?.kind === 'number') return token.value;
  return undefined;
}

/** The first place behind the joint of two ends («-», «по», «до»), or `undefined` when there is none. */
export function skipJoint(items: readonly Item[], at: number, words: boolean): number | undefined {
  const start = skip(items, at, 'newline');
  const token = items[start]?.token;
  const joins =
    token?.kind === 'dash' || (words && (token?.kind === 'to' || token?.kind === 'until'));
  if (!joins) return undefined;
  let next = skip(items, start, 'dash', 'newline');
  if (words) next = skip(items, next, 'to', 'until');
  return skip(items, next, 'newline');
}
