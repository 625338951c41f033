import type { Item, Token } from '../lexing/item.ts';
import type { Match, Meaning } from '../meaning/meaning.ts';
import { matchDates } from './dates.ts';
import { isKind, skip, tokenAt } from './tokens.ts';

/** «постійно», «упродовж року», «весь період», «в течение учебного года», «2025/26 н.р.» as such. */
export function matchContinuous(items: readonly Item[], at: number): Match | undefined {
  const token = tokenAt(items, at);
  if (token?.kind === 'continuous') {
    return { meanings: [{ type: 'continuous', stated: 'duty' }], next: at + 1 };
  }
  const led = skip(items, at, 'in', 'during');
  const start = skip(items, led, 'whole', 'school', 'reporting');
  const programme = skip(items, led, 'whole', 'filler');
  if (programme > led && items[programme - 1]!.text.startsWith('програм')) {
    return { meanings: [{ type: 'continuous', stated: 'year' }], next: programme };
  }
  const unit = tokenAt(items, start);
  if (unit?.kind !== 'unit') return undefined;
  const lead = items
    .slice(at, start)
    .some(({ token: { kind } }) => kind === 'during' || kind === 'whole');
  if (!lead) return undefined;
  if (unit.unit !== 'year' && unit.unit !== 'schoolYear' && unit.unit !== 'period')
    return undefined;
  const year = tokenAt(items, start + 1);
  const behind = year?.kind === 'year' ? start + 2 : start + 1;
  return { meanings: [{ type: 'continuous', stated: 'year' }], next: skip(items, behind, 'whole') };
}

/** Kinds of token that say a time of their own. */
const isTime = new Set<Token['kind']>([
  'month',
  'date',
  'monthYear',
  'everyUnit',
  'everyWeekday',
  'weekday',
  'continuous',
  'during',
  'times',
  'timesCount',
  'unit',
  'demand',
]);

const tailEnds = ['comma', 'newline', 'close'] as const;

/**
 * The end of the words that belong to a schedule, a demand or an event: up to a separator or to a
 * word that begins another deadline.
 */
export function skipTail(items: readonly Item[], at: number): number {
  let next = at;
  while (next < items.length && !isKind(items, next, ...tailEnds)) {
    const token = tokenAt(items, next);
    if (token?.kind === 'open') {
      const close = items.findIndex((item, index) => index > next && item.token.kind === 'close');
      const inside = items.slice(next + 1, Math.max(close, 0));
      if (close < 0 || close - next > 12 || inside.some(({ token: { kind } }) => isTime.has(kind)))
        break;
      next = close + 1;
      continue;
    }
    if (token?.kind === 'continuous' || token?.kind === 'everyUnit' || token?.kind === 'during')
      break;
    if (token?.kind === 'until' || token?.kind === 'times' || token?.kind === 'timesCount') break;
    if (token?.kind === 'each' || token?.kind === 'everyWeekday' || token?.kind === 'month') break;
    if (token?.kind === 'date' || token?.kind === 'notLater') break;
    next++;
  }
  return next;
}

/** «за окремим графіком», «згідно з планом МОН», «у терміни, визначені наказом», «дата уточнюється». */
export function matchScheduled(items: readonly Item[], at: number): Match | undefined {
  if (isKind(items, at, 'pending')) return scheduled(items, at + 1);
  const led = skip(items, at, 'in', 'by', 'to', 'accord', 'from', 'filler', 'until');
  const stated = items.slice(at, led).some(({ token: { kind } }) => kind !== 'filler');
  if (!stated && !items[at]?.text.startsWith('граф') && !isOwnSchedule(items, at)) return undefined;
  for (let next = led; next <= led + 4 && next < items.length; next++) {
    const token = tokenAt(items, next);
    if (token?.kind === 'schedule' || token?.kind === 'pending') return scheduled(items, next + 1);
    const adjective =
      token?.kind === 'unknown' ||
      token?.kind === 'each' ||
      token?.kind === 'school' ||
      token?.kind === 'filler' ||
      (token?.kind === 'comma' && isKind(items, next - 1, 'filler')) ||
      token?.kind === 'whole';
    if (!adjective) break;
  }
  // «за листом МОН», «згідно з положенням»
  const accord = items
    .slice(at, led)
    .some(({ token: { kind } }) => kind === 'accord' || (kind === 'by' && isPaper(items, led)));
  return accord && isKind(items, led, 'unknown', 'document') ? scheduled(items, led) : undefined;
}

function isPaper(items: readonly Item[], at: number): boolean {
  return /^(лист|письм)/.test(items[at]?.text ?? '');
}

/** «окремий графік» without a preposition. */
function isOwnSchedule(items: readonly Item[], at: number): boolean {
  return isKind(items, at, 'unknown') && items[at + 1]?.text.startsWith('граф') === true;
}

function scheduled(items: readonly Item[], at: number): Match {
  let next = at;
  if (isKind(items, next, 'comma') && /^(що|кот|як|який)/.test(items[next + 1]?.text ?? '')) next++;
  next = documentDate(items, next);
  const meaning: Meaning = { type: 'scheduled' };
  return { meanings: [meaning], next: skipTail(items, next) };
}

/** «від 12.03.2026 № 45» is the date of the paper, not of the work. */
function documentDate(items: readonly Item[], at: number): number {
  let next = skip(items, at, 'unknown', 'reference', 'document');
  if (!isKind(items, next, 'from')) return at;
  next++;
  const date = matchDates(items, next);
  return date ? skip(items, date.next, 'reference', 'figure') : at;
}

/** «за потреби», «по мере необходимости», «на запит», «у разі звернення», «при надходженні». */
export function matchOnDemand(items: readonly Item[], at: number): Match | undefined {
  const led = skip(items, at, 'in', 'by', 'to', 'from', 'measure');
  const measured = items.slice(at, led).some(({ token: { kind } }) => kind === 'measure');
  const stated = led > at;
  for (let next = led; next <= led + 2 && next < items.length; next++) {
    const token = tokenAt(items, next);
    if (token?.kind === 'demand' && (stated || next === at)) {
      return { meanings: [{ type: 'onDemand' }], next: skipTail(items, next + 1) };
    }
    if (token?.kind !== 'unknown' && token?.kind !== 'filler') break;
  }
  if (measured && isKind(items, led, 'unknown')) {
    return { meanings: [{ type: 'onDemand' }], next: skipTail(items, led) };
  }
  return undefined;
}

/** A paper, a street or a numbered reference with its own date: said about the work, not its deadline. */
export function skipDocument(items: readonly Item[], at: number): number {
  if (
    !isKind(items, at, 'document') &&
    !(isKind(items, at, 'schedule') && !items[at]!.text.startsWith('граф'))
  ) {
    return isKind(items, at, 'reference') ? at + 1 : at;
  }
  let next = skip(items, at + 1, 'unknown', 'reference', 'document');
  if (isKind(items, next, 'from')) next++;
  else if (!isKind(items, at, 'document')) return next;
  const date = matchDates(items, next);
  return date ? skip(items, date.next, 'reference') : next;
}
