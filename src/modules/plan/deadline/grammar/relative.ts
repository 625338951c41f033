import type { Unit } from '../lexicon/word.ts';
import type { Item, Token } from '../lexing/item.ts';
import type { Match, Meaning } from '../meaning/meaning.ts';
import type { EventRelation } from '../types.ts';
import { matchAnchor } from './anchors.ts';
import { skipTail } from './standing.ts';
import { isKind, numberAt, skip, tokenAt } from './tokens.ts';

interface Offset {
  readonly iso: string;
  readonly working: boolean;
  readonly next: number;
}

const isoUnits: Partial<Record<Unit, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/**
 * Deadlines that stand to an event without a date: «протягом 3 днів після засідання», «за тиждень до
 * початку», «під час канікул», «наприкінці семестру». `shown` is the text the event is quoted from.
 */
export function matchRelative(
  items: readonly Item[],
  at: number,
  shown: string,
): Match | undefined {
  return withOffset(items, at, shown) ?? bare(items, at, shown) ?? atEdge(items, at, shown);
}

/** «3 дні», «тижня», «10-денний термін», «трьох робочих днів» */
function matchOffset(items: readonly Item[], at: number): Offset | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'length') {
    return {
      iso: duration(token.count, token.unit),
      working: false,
      next: skip(items, at + 1, 'filler'),
    };
  }
  const count = numberAt(items, at);
  let next = at + (count === undefined ? 0 : 1);
  if (count !== undefined && isKind(items, next, 'open')) {
    const close = skip(items, next + 1, 'number', 'unknown');
    if (isKind(items, close, 'close')) next = close + 1;
  }
  next = skip(items, next, 'dash');
  const tail = tokenAt(items, next);
  if (count !== undefined && tail?.kind === 'lengthTail') {
    return {
      iso: duration(count, tail.unit),
      working: false,
      next: skip(items, next + 1, 'filler'),
    };
  }
  const working = isKind(items, next, 'working');
  next = skip(items, next, 'working', 'whole');
  const unit = tokenAt(items, next);
  if (unit?.kind !== 'unit') return undefined;
  const iso = unit.unit === 'hour' ? `PT${count ?? 1}H` : duration(count ?? 1, unit.unit);
  return iso ? { iso, working, next: next + 1 } : undefined;
}

function duration(count: number, unit: Unit): string {
  const letter = isoUnits[unit];
  return letter && count >= 1 ? `P${count}${letter}` : '';
}

/** «(не пізніше ніж) за 5 днів до …», «протягом 3 днів після …», «через тиждень після …». */
function withOffset(items: readonly Item[], at: number, shown: string): Match | undefined {
  const start = skip(items, at, 'in', 'during', 'by', 'through', 'notLater', 'filler', 'until');
  const led = items.slice(at, start).some(({ token: { kind } }) => kind !== 'filler');
  const offset = matchOffset(items, start);
  if (!offset?.iso) return undefined;
  const relation = relationAt(items, offset.next);
  const through = items
    .slice(at, start)
    .some(({ token: { kind } }) => kind === 'through' || kind === 'during');
  const adjective =
    isKind(items, start, 'length') || isKind(items, start + 1, 'lengthTail', 'dash');
  const warning = offset.working ? 'working-days' : undefined;
  if (!relation) {
    const counted = numberAt(items, start) !== undefined || adjective;
    if (!led || !counted || (!through && !adjective)) return undefined;
    const meaning: Meaning = {
      type: 'relative',
      event: '',
      relation: 'after',
      offset: offset.iso,
      warning: 'event-missing',
    };
    return { meanings: [meaning], next: offset.next };
  }
  const event = eventAt(items, relation.next, shown) ??
    dateAsEvent(items, relation.next, shown) ?? { text: '', next: relation.next };
  if (event.text === '' && relation.relation !== 'after') return undefined;
  const missing = event.text === '' ? 'event-missing' : undefined;
  const meaning: Meaning = {
    type: 'relative',
    event: event.text,
    relation: relation.relation,
    offset: offset.iso,
    ...((missing ?? warning) && { warning: missing ?? warning! }),
  };
  return { meanings: [meaning], next: event.next };
}

function relationAt(
  items: readonly Item[],
  at: number,
): { relation: EventRelation; next: number } | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'relation' && token.relation !== 'during') {
    return { relation: token.relation, next: skip(items, at + 1, 'each') };
  }
  if (token?.kind === 'until') return { relation: 'before', next: at + 1 };
  const from = skip(items, at, 'by', 'in');
  if (isKind(items, from, 'from')) {
    const day = tokenAt(items, from + 1);
    const counted =
      (day?.kind === 'unit' && day.unit === 'day') || isKind(items, from + 1, 'unknown');
    if (counted) {
      const next = day?.kind === 'unit' ? from + 2 : from + 1;
      return { relation: 'after', next };
    }
  }
  return undefined;
}

/** «після засідання», «перед атестацією», «до початку навчального року», «під час канікул». */
function bare(items: readonly Item[], at: number, shown: string): Match | undefined {
  let relation: EventRelation | undefined;
  let next = at;
  const lead = skip(items, at, 'in', 'by');
  const token = tokenAt(items, lead);
  const following = tokenAt(items, lead + 1);
  if (token?.kind === 'relation') {
    relation = token.relation;
    next = lead + 1;
  } else if (token?.kind === 'until' && !isKind(items, lead - 1, 'accord')) {
    if (isKind(items, lead + 1, 'figure') && isKind(items, lead + 2, 'dayNumber')) return undefined;
    relation = 'before';
    next = lead + 1;
  } else if (token?.kind === 'to' && following?.kind === 'finish') {
    relation = 'after';
    next = lead + 1;
  } else if (/^(підсумк|результат|итог|наслідк)/.test(items[lead]?.text ?? '')) {
    relation = 'after';
    next = lead;
  } else if (
    token?.kind === 'to' &&
    /^(результат|итог|підсумк|окончани)/.test(items[lead + 1]?.text ?? '')
  ) {
    relation = 'after';
    next = lead + 1;
  } else if (token?.kind === 'during' && isEventWord(items, lead + 1)) {
    relation = 'during';
    next = lead + 1;
  } else if (
    token?.kind === 'unit' &&
    (token.unit === 'day' || token.unit === 'period') &&
    lead > at
  ) {
    if (!isEventWord(items, lead + 1)) return undefined;
    relation = 'during';
    next = lead + 1;
  } else if (lead > at && isKind(items, at, 'in') && mentionsBreak(items, lead)) {
    relation = 'during';
    next = lead;
  } else if (isMeetingAt(items, at)) {
    relation = 'during';
    next = lead;
  } else if (mentionsBreak(items, at)) {
    relation = 'during';
    next = at;
  }
  if (!relation) return undefined;
  const event = eventAt(items, next, shown);
  return (
    event && { meanings: [{ type: 'relative', event: event.text, relation }], next: event.next }
  );
}

function isEventWord(items: readonly Item[], at: number): boolean {
  const first = skip(items, at, 'whole');
  return (
    isKind(items, first, 'unknown', 'finish', 'school', 'seasonal') ||
    (isKind(items, first, 'filler') && isKind(items, first + 1, 'unknown')) ||
    mentionsBreak(items, first)
  );
}

/** «на засіданні», «на педраді» */
function isMeetingAt(items: readonly Item[], at: number): boolean {
  return items[at]?.text === 'на' && meeting.test(items[at + 1]?.text ?? '');
}

const meeting =
  /^(засіданн|заседани|нарад|совещани|педрад|педсовет|конференці|конференци|семінар|семинар|зборах|собрани)/;

/** «канікули», «каникулы», with up to two words before. */
function mentionsBreak(items: readonly Item[], at: number): boolean {
  for (let next = at; next < at + 3 && next < items.length; next++) {
    if (/^(канікул|каникул)/.test(items[next]!.text)) return true;
    if (!isKind(items, next, 'unknown', 'school', 'season', 'seasonal', 'in')) return false;
  }
  return false;
}

/** «на початку навчального року», «в кінці семестру»: an edge of something that has no date of its own. */
function atEdge(items: readonly Item[], at: number, shown: string): Match | undefined {
  const lead = skip(items, at, 'in', 'by', 'to', 'from');
  const token = tokenAt(items, lead);
  const relation: EventRelation | undefined =
    token?.kind === 'phase' && token.phase !== 'middle' ? token.phase : undefined;
  if (!relation) return undefined;
  const joint = skip(items, lead + 1, 'and', 'dash', 'comma', 'in');
  const second = joint > lead + 1 ? tokenAt(items, joint) : undefined;
  const both = second?.kind === 'phase' && second.phase !== 'middle' ? second.phase : undefined;
  const eventPlace = both ? joint + 1 : lead + 1;
  const event = eventAt(items, eventPlace, shown) ?? dateAsEvent(items, eventPlace, shown);
  if (!event) return undefined;
  const relations = both ? [relation, both] : [relation];
  return {
    meanings: relations.map((one) => ({ type: 'relative', event: event.text, relation: one })),
    next: event.next,
  };
}

/** «за 2 тижні до 1 вересня»: the date stands for the event, because the offset counts from it. */
function dateAsEvent(
  items: readonly Item[],
  at: number,
  shown: string,
): { text: string; next: number } | undefined {
  const anchor = matchAnchor(items, at);
  const last = anchor && items[anchor.next - 1];
  if (!anchor || !last) return undefined;
  const text = shown.slice(items[at]!.start, last.end);
  return { text: text.replaceAll(/\s+/g, ' ').trim(), next: anchor.next };
}

/** Kinds of token that name no event by themselves. */
const empty = new Set<Token['kind']>([
  'figure',
  'ordinal',
  'dash',
  'newline',
  'in',
  'to',
  'from',
  'until',
  'and',
  'clock',
  'reference',
]);

/** The event as it was written: the words up to the next separator. */
function eventAt(
  items: readonly Item[],
  at: number,
  shown: string,
): { text: string; next: number } | undefined {
  const first = skip(items, at, 'newline');
  let next = skipTail(items, first);
  if (next === first && isKind(items, first, 'each', 'until')) next = skipTail(items, first + 1);
  const head = items[first];
  const last = items[next - 1];
  if (next <= first || !head || !last) return undefined;
  const meaningful = items.slice(first, next).some(({ token: { kind } }) => !empty.has(kind));
  if (!meaningful) return undefined;
  return { text: shown.slice(head.start, last.end).replaceAll(/\s+/g, ' ').trim(), next };
}
