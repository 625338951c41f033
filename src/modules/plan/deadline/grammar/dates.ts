import type { Item } from '../lexing/item.ts';
import type { Anchor, Match, Meaning } from '../meaning/meaning.ts';
import { matchAnchor } from './anchors.ts';
import { inMoreMonths } from './more-months.ts';
import { isKind, numberAt, skip, skipJoint, tokenAt } from './tokens.ts';

/** Dates and stretches as such: «10, 17 жовтня», «1-15 вересня», «березень – травень», «І квартал». */
export function matchDates(items: readonly Item[], at: number): Match | undefined {
  const start = skip(items, at, 'in', 'during', 'at', 'by', 'whole', 'dash');
  const match =
    matchMonthFirst(items, start) ??
    matchSpan(items, start) ??
    matchDayList(items, start) ??
    matchSingle(items, start);
  return match && inMoreMonths(items, inMoreYears(items, match));
}

/** «грудень 2026, 2027, 2028», «вересень-жовтень 2026, 2027 рр.»: the same in each of the years. */
function inMoreYears(items: readonly Item[], match: Match): Match {
  const last = match.meanings.at(-1);
  const end = last?.type === 'at' ? last.anchor : last?.type === 'span' ? last.to : undefined;
  const start = last?.type === 'span' ? last.from : end;
  const dated = start && end && 'month' in start && 'month' in end;
  if (!dated || end.year === undefined || start.year !== end.year) return match;
  const meanings = [...match.meanings];
  let next = match.next;
  for (;;) {
    const more = skip(items, next, 'comma', 'and');
    const token = tokenAt(items, more);
    if (more === next || token?.kind !== 'year' || isKind(items, more + 1, 'month', 'dash')) break;
    const own = (anchor: Anchor): Anchor => ({ ...anchor, year: token.year }) as Anchor;
    meanings.push(
      last?.type === 'span'
        ? { type: 'span', from: own(start), to: own(end) }
        : { type: 'at', anchor: own(end) },
    );
    next = more + 1;
  }
  return { meanings, next };
}

/**
 * «жовтень 15-20», «вересень: 12, 19»: days behind their month. A lone number that may be a year
 * («жовтень 25») is not read so, nor are numbers that count something else.
 */
function matchMonthFirst(items: readonly Item[], at: number): Match | undefined {
  const month = tokenAt(items, at);
  if (month?.kind !== 'month') return undefined;
  const day = (value: number): Anchor => ({ type: 'day', day: value, month: month.month });
  const meanings: Meaning[] = [];
  const bracketed = isKind(items, at + 1, 'open');
  let next = skip(items, at + 1, 'comma', 'open');
  for (;;) {
    const token = tokenAt(items, next);
    if (token?.kind !== 'figure' || token.value < 1 || token.value > 31) return undefined;
    const joint = skipJoint(items, next + 1, false);
    const end = joint === undefined ? undefined : tokenAt(items, joint);
    if (end?.kind === 'figure' && end.value > token.value && end.value <= 31) {
      meanings.push({ type: 'span', from: day(token.value), to: day(end.value) });
      next = joint! + 1;
    } else {
      meanings.push({ type: 'at', anchor: day(token.value) });
      next++;
    }
    const more = skip(items, next, 'comma', 'and');
    if (!isKind(items, more, 'figure')) break;
    next = more;
  }
  const closed = next === items.length || isKind(items, next, 'newline', 'close');
  const [first] = meanings;
  const lone = meanings.length === 1 && first?.type === 'at';
  const comma = isKind(items, at + 1, 'comma');
  if (!closed || (lone && !comma && mayBeYear(items, at + 1))) return undefined;
  if (bracketed && !isKind(items, next, 'close')) return undefined;
  return { meanings, next: bracketed ? next + 1 : next };
}

function mayBeYear(items: readonly Item[], at: number): boolean {
  const token = tokenAt(items, at);
  return token?.kind === 'figure' && token.value >= 20;
}

function matchSingle(items: readonly Item[], at: number): Match | undefined {
  const match = matchAnchor(items, at);
  return (
    match && { meanings: match.anchors.map((anchor) => ({ type: 'at', anchor })), next: match.next }
  );
}

/** Two ends with a dash or with «з … по …» between them; the first may lack its month or year. */
function matchSpan(items: readonly Item[], at: number): Match | undefined {
  const led = isKind(items, at, 'from');
  const first = skip(items, at, 'from', 'newline');
  const bareEnd = bareDaySpan(items, first, led) ?? termSpan(items, first);
  if (bareEnd) return bareEnd;
  const from = matchAnchor(items, first);
  if (from?.anchors.length !== 1) return undefined;
  const joint = skipJoint(items, from.next, led || isKind(items, from.next, 'to'));
  if (joint === undefined) return undefined;
  const to = matchAnchor(items, skip(items, joint, 'in'));
  if (to?.anchors.length !== 1) return undefined;
  const [start, end] = [from.anchors[0]!, to.anchors[0]!];
  // «І семестр – жовтень»: the term only tells which month is meant.
  if (start.type === 'term' && end.type !== 'term' && !led) {
    return { meanings: [{ type: 'at', anchor: end }], next: to.next };
  }
  return { meanings: [{ type: 'span', from: withYearOf(end, start), to: end }], next: to.next };
}

/** «1-15 вересня», «з 1 по 15.09.2026», «від 1 до 10 жовтня»: the first end is a bare number. */
function bareDaySpan(items: readonly Item[], at: number, led: boolean): Match | undefined {
  const day = numberAt(items, at);
  if (day === undefined) return undefined;
  const joint = skipJoint(items, skip(items, at + 1, 'dayNumber'), led);
  if (joint === undefined) return undefined;
  const to = matchAnchor(items, joint);
  const end = to?.anchors[0];
  if (to?.anchors.length !== 1 || end?.type !== 'day') return undefined;
  const from: Anchor = { ...end, day };
  return { meanings: [{ type: 'span', from, to: end }], next: to.next };
}

/** «І-ІІ квартал» is one stretch; semesters stay apart, because they need not follow in the plan's order. */
function termSpan(items: readonly Item[], at: number): Match | undefined {
  const number = numberAt(items, at);
  const joint = number === undefined ? undefined : skipJoint(items, at + 1, false);
  const to = joint === undefined ? undefined : matchAnchor(items, joint);
  const end = to?.anchors[0];
  if (number === undefined || !to || end?.type !== 'term' || to.anchors.length !== 1)
    return undefined;
  if ((end.unit !== 'quarter' && end.unit !== 'half') || number >= end.number) return undefined;
  return { meanings: [{ type: 'span', from: { ...end, number }, to: end }], next: to.next };
}

/** «10, 17 та 24 жовтня», «5, 12.10.2026»: bare numbers share the month that follows. */
function matchDayList(items: readonly Item[], at: number): Match | undefined {
  const days: [number, number | undefined][] = [];
  let next = at;
  while (days.length < 31) {
    const day = numberAt(items, next);
    if (day === undefined) break;
    const joint = skipJoint(items, next + 1, false);
    const until = joint === undefined ? undefined : numberAt(items, joint);
    const behind = until === undefined ? next + 1 : joint! + 1;
    const after = skip(items, behind, 'comma', 'and', 'newline');
    if (after === behind) break;
    days.push([day, until]);
    next = after;
  }
  if (days.length === 0) return undefined;
  const end = matchSpan(items, next) ?? matchSingle(items, next);
  const first = end?.meanings[0];
  const anchor =
    first?.type === 'at' ? first.anchor : first?.type === 'span' ? first.from : undefined;
  if (!end || anchor?.type !== 'day') return undefined;
  const meanings = days.map(
    ([day, until]): Meaning =>
      until === undefined
        ? { type: 'at', anchor: { ...anchor, day } }
        : { type: 'span', from: { ...anchor, day }, to: { ...anchor, day: until } },
  );
  return { meanings: [...meanings, ...end.meanings], next: end.next };
}

/** A start without a year takes that of the end, or the year before when it would lie behind it. */
function withYearOf(end: Anchor, start: Anchor): Anchor {
  if (!('year' in end) || typeof end.year !== 'number') return start;
  if (start.type === 'term' || !('month' in start) || start.year !== undefined) return start;
  const endMonth = 'month' in end ? end.month : 12;
  const earlier = start.month > endMonth;
  return { ...start, year: earlier ? end.year - 1 : end.year };
}

/** Gives entries of a list without a year the year written behind the last of them. */
export function shareYear(meanings: readonly Meaning[]): Meaning[] {
  let year: number | undefined;
  let month = 13;
  const shared: Meaning[] = [];
  for (const meaning of [...meanings].reverse()) {
    const anchor = meaning.type === 'at' ? meaning.anchor : undefined;
    if (!anchor || !('month' in anchor)) {
      year = undefined;
      shared.push(meaning);
      continue;
    }
    if (anchor.year !== undefined) year = anchor.year;
    const takes = anchor.year === undefined && year !== undefined && anchor.month <= month;
    shared.push(takes ? { type: 'at', anchor: { ...anchor, year: year! } } : meaning);
    month = anchor.month;
  }
  return shared.reverse();
}
