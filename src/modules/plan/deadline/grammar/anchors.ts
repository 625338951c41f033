import type { Item } from '../lexing/item.ts';
import type { Anchor, TermUnit, YearMark } from '../meaning/meaning.ts';
import { matchMonthDays, phaseDays } from './month-days.ts';
import { isKind, numberAt, skip, tokenAt } from './tokens.ts';

/** Stretches of the calendar named at a token; several for «І, ІІІ тиждень вересня». */
export interface AnchorMatch {
  readonly anchors: readonly Anchor[];
  readonly next: number;
}

const terms = new Set<string>(['quarter', 'half', 'semester', 'schoolQuarter', 'trimester']);

/** Reads the longest named stretch at `at`: day, month, part of a month, term, season or year. */
export function matchAnchor(items: readonly Item[], at: number): AnchorMatch | undefined {
  return (
    dayAnchor(items, at) ??
    partOfMonth(items, at) ??
    monthAnchor(items, at) ??
    termAnchor(items, at) ??
    seasonAnchor(items, at) ??
    yearAnchor(items, at)
  );
}

/** A year behind a month: «вересень 2026», «10 жовтня поточного року», «вересень, 2026», «жовтень-2026», «травень 2025/26 н.р.». */
function yearOf(
  items: readonly Item[],
  at: number,
  month: number,
): { year?: number; next: number } {
  const direct = skip(items, at, 'newline');
  const joined = isKind(items, direct, 'comma', 'dash') ? direct + 1 : direct;
  const token = tokenAt(items, joined);
  if (token?.kind === 'year' && (joined === direct || !isKind(items, joined + 1, 'month'))) {
    return { year: token.year, next: joined + 1 };
  }
  const pair = token?.kind === 'years' && token.last === token.first + 1;
  if ((pair || token?.kind === 'schoolYears') && joined === direct) {
    return { year: month >= 8 ? token.first : token.first + 1, next: joined + 1 };
  }
  const own = skip(items, direct, 'whole');
  const unit = tokenAt(items, own);
  if (own > direct && unit?.kind === 'unit' && unit.unit === 'year') return { next: own + 1 };
  return { next: at };
}

function dayAnchor(items: readonly Item[], at: number): AnchorMatch | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'date') {
    const { day, month, year } = token;
    const found = year ? { year, next: at + 1 } : yearOf(items, at + 1, month);
    const own = isKind(items, at + 1, 'year') || year ? found : { next: at + 1 };
    return { anchors: [{ type: 'day', day, month, ...pick(own.year) }], next: own.next };
  }
  const day = numberAt(items, at);
  if (day === undefined) return undefined;
  const monthAt = skip(items, at + 1, 'dayNumber', 'newline');
  const month = tokenAt(items, monthAt);
  if (month?.kind !== 'month') return undefined;
  const { year, next } = yearOf(items, skipMonthWord(items, monthAt + 1), month.month);
  return { anchors: [{ type: 'day', day, month: month.month, ...pick(year) }], next };
}

function monthAnchor(items: readonly Item[], at: number): AnchorMatch | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'monthYear') {
    return { anchors: [{ type: 'month', month: token.month, year: token.year }], next: at + 1 };
  }
  if (token?.kind !== 'month') return undefined;
  const { year, next } = yearOf(items, skipMonthWord(items, at + 1), token.month);
  return { anchors: [{ type: 'month', month: token.month, ...pick(year) }], next };
}

function partOfMonth(items: readonly Item[], at: number): AnchorMatch | undefined {
  const token = tokenAt(items, at);
  const match =
    token?.kind === 'phase'
      ? { days: [phaseDays(token.phase)], next: at + 1 }
      : matchMonthDays(items, at);
  if (!match) return undefined;
  const monthAt = skip(items, match.next, 'in', 'newline', 'comma');
  const month = tokenAt(items, monthAt);
  if (month?.kind !== 'month' || !sameCell(items, match.next, monthAt)) return undefined;
  const { year, next } = yearOf(items, skipMonthWord(items, monthAt + 1), month.month);
  const anchors = match.days.map(
    (days): Anchor => ({ type: 'monthDays', days, month: month.month, ...pick(year) }),
  );
  return { anchors, next };
}

/** «ІІ тиждень, вересень» belongs together; «початок, вересень» and two commas do not. */
function sameCell(items: readonly Item[], from: number, to: number): boolean {
  let commas = 0;
  for (let at = from; at < to; at++) if (isKind(items, at, 'comma')) commas++;
  return commas <= 1;
}

function termAnchor(items: readonly Item[], at: number): AnchorMatch | undefined {
  return termList(items, at, 4) ?? singleTerm(items, at);
}

/** «І, ІІІ квартал», «І та ІІ семестри», «І-ІІ квартали» share the unit that follows. */
function termList(items: readonly Item[], at: number, most: number): AnchorMatch | undefined {
  const first = numberAt(items, at);
  if (first === undefined || most < 2) return undefined;
  const more = skip(items, at + 1, 'comma', 'and', 'newline', 'dash');
  if (more === at + 1) return undefined;
  const rest = termList(items, more, most - 1) ?? singleTerm(items, more);
  const second = rest?.anchors[0];
  if (!rest || second?.type !== 'term') return undefined;
  const anchors: Anchor[] = [];
  const last = isKind(items, at + 1, 'dash') ? second.number : first + 1;
  for (let number = first; number < last; number++) anchors.push({ ...second, number });
  return anchors.length > 0 && anchors.length < 4
    ? { anchors: [...anchors, ...rest.anchors], next: rest.next }
    : undefined;
}

function singleTerm(items: readonly Item[], at: number): AnchorMatch | undefined {
  const before = isKind(items, at, 'last') ? 0 : numberAt(items, at);
  if (before !== undefined) {
    const unitAt = at + 1;
    const unit = tokenAt(items, unitAt);
    if (unit?.kind === 'portion') return halfAnchor(items, unitAt + 1, before);
    if (before > 0 && unit?.kind === 'unit' && terms.has(unit.unit)) {
      return term(items, unit.unit as TermUnit, before, unitAt + 1);
    }
    return undefined;
  }
  const unit = tokenAt(items, at);
  const number = numberAt(items, at + 1);
  if (unit?.kind === 'unit' && terms.has(unit.unit) && number !== undefined) {
    if (isKind(items, at + 2, 'month', 'times', 'unit')) return undefined;
    return term(items, unit.unit as TermUnit, number, at + 2);
  }
  return undefined;
}

/** «друга половина навчального року» */
function halfAnchor(items: readonly Item[], at: number, number: number): AnchorMatch | undefined {
  const place = skip(items, at, 'whole');
  const unit = tokenAt(items, place);
  if (unit?.kind !== 'unit' || number < 1) return undefined;
  if (unit.unit === 'year') return term(items, 'half', number, place + 1);
  return unit.unit === 'schoolYear' ? term(items, 'semester', number, place + 1) : undefined;
}

function term(items: readonly Item[], unit: TermUnit, number: number, at: number): AnchorMatch {
  let next = at;
  const place = skip(items, at, 'whole', 'newline');
  const token = tokenAt(items, place);
  let year: YearMark | undefined;
  if (token?.kind === 'year') {
    year = { year: token.year, school: false };
    next = place + 1;
  } else if (token?.kind === 'schoolYears') {
    year = { year: token.first, school: true };
    next = place + 1;
  } else if (token?.kind === 'years' && token.last === token.first + 1) {
    year = { year: token.first, school: true };
    next = place + 1;
  } else if (token?.kind === 'unit' && (token.unit === 'year' || token.unit === 'schoolYear')) {
    next = place + 1;
  }
  return { anchors: [{ type: 'term', unit, number, ...(year && { year }) }], next };
}

function seasonAnchor(items: readonly Item[], at: number): AnchorMatch | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'seasonal') {
    const unit = tokenAt(items, at + 1);
    if (unit?.kind !== 'unit' || unit.unit !== 'period') return undefined;
    return { anchors: [{ type: 'season', months: token.months }], next: at + 2 };
  }
  if (token?.kind !== 'season') return undefined;
  const year = tokenAt(items, at + 1);
  const own = year?.kind === 'year' ? year.year : undefined;
  const anchor: Anchor = { type: 'season', months: token.months, ...pick(own) };
  return { anchors: [anchor], next: own ? at + 2 : at + 1 };
}

function yearAnchor(items: readonly Item[], at: number): AnchorMatch | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'year') {
    return { anchors: [{ type: 'years', first: token.year, last: token.year }], next: at + 1 };
  }
  if (token?.kind === 'years') {
    return { anchors: [{ type: 'years', first: token.first, last: token.last }], next: at + 1 };
  }
  if (token?.kind === 'schoolYears') {
    return { anchors: [{ type: 'schoolYear', first: token.first }], next: at + 1 };
  }
  return undefined;
}

/** The word «місяць» after a month's name says nothing new. */
function skipMonthWord(items: readonly Item[], at: number): number {
  const token = tokenAt(items, at);
  return token?.kind === 'unit' && token.unit === 'month' ? at + 1 : at;
}

function pick(year: number | undefined): { year?: number } {
  return year === undefined ? {} : { year };
}
