import type { Item } from '../lexing/item.ts';
import type { Anchor, Match, Meaning } from '../meaning/meaning.ts';
import { matchAnchor } from './anchors.ts';
import { inMoreMonths } from './more-months.ts';
import { isKind, skip, skipJoint, tokenAt } from './tokens.ts';

/** «до 1 червня», «не пізніше 10.05», «по 15 жовтня», «до кінця року»: an end without a beginning. */
export function matchUntil(items: readonly Item[], at: number): Match | undefined {
  const led = skip(items, at, 'notLater', 'filler');
  const preposition = isKind(items, led, 'until', 'to') ? led + 1 : led;
  const stated = preposition > led || isKind(items, at, 'notLater');
  if (!stated) return undefined;
  const start = skip(items, preposition, 'filler', 'dash');
  const anchor = matchAnchor(items, start);
  if (anchor) {
    const last = anchor.anchors.at(-1)!;
    if (last.type === 'monthDays' && isKind(items, start, 'phase')) {
      const phase = tokenAt(items, start);
      const middle = phase?.kind === 'phase' && phase.phase === 'middle';
      const edge = phase?.kind === 'phase' && phase.phase === 'start' ? 'start' : 'end';
      const half = { type: 'days', from: 1, to: 15, approximate: true } as const;
      const until = middle ? { ...last, days: half } : last;
      return inMoreMonths(items, {
        meanings: [{ type: 'until', anchor: until, edge }],
        next: anchor.next,
      });
    }
    if (isKind(items, led, 'to') && last.type !== 'day') {
      return { meanings: [{ type: 'until', anchor: last, edge: 'end' }], next: anchor.next };
    }
    return untilList(items, anchor.next, last);
  }
  return untilEdge(items, start);
}

/** «до 25 травня, 25 грудня»: days of a list share the preposition. */
function untilList(items: readonly Item[], at: number, first: Anchor): Match {
  const meanings: Meaning[] = [{ type: 'until', anchor: first }];
  let next = at;
  while (first.type === 'day') {
    const more = skip(items, next, 'comma', 'and');
    const found = more === next ? undefined : matchAnchor(items, more);
    const day = found?.anchors[0];
    if (!found || day?.type !== 'day' || skipJoint(items, found.next, true) !== undefined) break;
    meanings.push({ type: 'until', anchor: day });
    next = found.next;
  }
  return inMoreMonths(items, { meanings, next });
}

/** «до кінця І семестру», «до початку ІІ кварталу», «до кінця року». */
function untilEdge(items: readonly Item[], at: number): Match | undefined {
  const phase = tokenAt(items, at);
  const edge = phase?.kind === 'finish' ? 'end' : phase?.kind === 'phase' ? phase.phase : undefined;
  if (!edge || edge === 'middle') return undefined;
  const start = skip(items, at + 1, 'whole');
  const anchor = matchAnchor(items, start);
  if (anchor?.anchors.length === 1) {
    const meaning = { type: 'until', anchor: anchor.anchors[0]!, edge } as const;
    return { meanings: [meaning], next: anchor.next };
  }
  const unit = tokenAt(items, start);
  if (edge === 'end' && unit?.kind === 'unit' && (unit.unit === 'year' || unit.unit === 'period')) {
    return { meanings: [{ type: 'untilPeriodEnd' }], next: start + 1 };
  }
  return undefined;
}

/** «з 1 вересня», «починаючи з жовтня», «після 15 травня», «не раніше 10 квітня». */
export function matchSince(items: readonly Item[], at: number): Match | undefined {
  const token = tokenAt(items, at);
  const after = token?.kind === 'relation' && token.relation === 'after';
  if (!after && token?.kind !== 'from') return undefined;
  const start = skip(items, at, 'from', 'relation', 'filler');
  const anchor = matchAnchor(items, start);
  if (anchor?.anchors.length !== 1) return undefined;
  return { meanings: [{ type: 'since', anchor: anchor.anchors[0]!, after }], next: anchor.next };
}
