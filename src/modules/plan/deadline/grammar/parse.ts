import type { Item, Token } from '../lexing/item.ts';
import type { Element, Match } from '../meaning/meaning.ts';
import { matchDates, shareYear } from './dates.ts';
import { matchDaysOfMonths } from './days-of-months.ts';
import { matchException } from './exception.ts';
import { matchRecurrence } from './recurrence.ts';
import { matchRelative } from './relative.ts';
import { matchContinuous, matchOnDemand, matchScheduled, skipDocument } from './standing.ts';
import { isKind, skip } from './tokens.ts';
import { matchSince, matchUntil } from './until.ts';

/** Phrases found in the order of the text, and what was left between them. */
export interface Parsed {
  readonly elements: Element[];
  /** Words that say nothing about time: a name, a note. */
  readonly skippedWords: boolean;
  /** A number or a negation that was not understood: the whole must not be trusted. */
  readonly unread: boolean;
}

/** Splits the tokens into phrases: at each place the rule that reads furthest wins, the first of equals. */
export function parse(items: readonly Item[], shown: string): Parsed {
  const elements: Element[] = [];
  let skippedWords = false;
  let unread = false;
  let at = 0;
  while (at < items.length) {
    const match = skipReportedYear(items, at) > at ? undefined : longestMatch(items, at, shown);
    if (match) {
      if (isPaperDate(items, at, match)) {
        skippedWords = true;
        at = match.next;
        continue;
      }
      if (isTornRange(items, at, match)) unread = true;
      for (const meaning of shareYear(match.meanings))
        elements.push({ meaning, first: at, next: match.next });
      at = match.next;
      continue;
    }
    const document = skipDocument(items, at);
    if (document > at) {
      skippedWords = true;
      at = document;
      continue;
    }
    const note = Math.max(
      skipCountedNote(items, at),
      skipReportedYear(items, at),
      skipTimes(items, at),
    );
    if (note > at) {
      skippedWords = true;
      at = note;
      continue;
    }
    const kind = items[at]!.token.kind;
    const following = items[at + 1]?.token;
    const otherYear =
      (kind === 'next' || kind === 'previous') &&
      following?.kind === 'unit' &&
      following.unit === 'year';
    if (otherYear) unread = true;
    if (kind === 'unknown' && isTornWord(items, at)) unread = true;
    if (kind === 'unknown') skippedWords = true;
    else if (meant.has(kind)) unread = true;
    at++;
  }
  return { elements, skippedWords, unread };
}

/** Kinds of token that say something of the time: left over, they change what the rest means. */
const meant = new Set<Token['kind']>([
  'figure',
  'ordinal',
  'negation',
  'phase',
  'last',
  'portion',
  'through',
  'during',
  'lengthTail',
]);

/** «постанова від 21.08.2026», «від 09.09.2026 № 805»: the date of a paper. */
function isPaperDate(items: readonly Item[], at: number, { meanings, next }: Match): boolean {
  if (meanings[0]?.type !== 'since' || !/^(від|от)$/.test(items[at]!.text)) return false;
  return isKind(items, at - 1, 'unknown', 'reference') || isKind(items, next, 'reference');
}

/**
 * A dash that ties a date to an unknown word may be half of a range with a misspelt end. Blanks on
 * both sides of it make the word a note: «вересень – консультації».
 */
function isTornRange(items: readonly Item[], at: number, { meanings, next }: Match): boolean {
  const type = meanings[0]?.type;
  if (type !== 'at' && type !== 'span' && type !== 'until' && type !== 'since') return false;
  return (
    isTied(items, at - 1, at - 2) || isTied(items, next, next + 1) || isTied(items, at, at - 1)
  );
}

function isTied(items: readonly Item[], dash: number, word: number): boolean {
  if (!isKind(items, dash, 'dash') || !isKind(items, word, 'unknown')) return false;
  const before = items[dash - 1];
  const after = items[dash + 1];
  return before?.end === items[dash]!.start || after?.start === items[dash]!.end;
}

/** What has a number of its own: a room, a group, a school. */
const numbered =
  /^(?:каб|кабінет[іу]?|кабинете?|ауд|аудиторі[яії]|аудитори[яи]|кімн|кімнат[аи]|комнат[аы]|гр|груп[аи]|групп[аы]|корп|корпус|школ[аи]|ліце[йї]|гімназі[яї]|лице[йя]|садок|зал|пара)$/;

/** «9-11 класи», «15 осіб», «10 годин», «каб. 25»: numbers that say nothing of the time. */
function skipCountedNote(items: readonly Item[], at: number): number {
  if (isKind(items, at, 'unknown') && numbered.test(items[at]!.text)) {
    const number = skip(items, at + 1, 'reference');
    return isKind(items, number, 'figure', 'ordinal') ? number + 1 : at;
  }
  let next = at;
  while (isKind(items, next, 'figure', 'ordinal')) {
    next++;
    const more = skip(items, next, 'dash', 'comma', 'and');
    if (isKind(items, more, 'figure', 'ordinal')) next = more;
    else if (isKind(items, more, 'unknown') && more - next <= 1)
      return skip(items, more, 'unknown');
  }
  const token = items[next]?.token;
  return next > at && token?.kind === 'unit' && token.unit === 'hour' ? next + 1 : at;
}

/** «за 2025 рік», «за минулий рік» behind a date: the year that is reported on. */
function skipReportedYear(items: readonly Item[], at: number): number {
  if (at === 0 || !isKind(items, at, 'by')) return at;
  if (isKind(items, at + 1, 'year', 'years', 'schoolYears')) return at + 2;
  const reported = skip(items, at + 1, 'previous', 'reporting', 'school');
  return reported > at + 1 && isKind(items, reported, 'unit') ? reported + 1 : at;
}

/** «1 раз у вересні», «2 рази (вересень, травень)»: how often, where the dates are given beside it. */
function skipTimes(items: readonly Item[], at: number): number {
  if (isKind(items, at, 'timesCount', 'times')) return at + 1;
  return isKind(items, at, 'figure', 'number') && isKind(items, at + 1, 'times') ? at + 2 : at;
}

const monthInside =
  /.(січ[еі]н|лют[ио][йг]|берез[ен]н|квіт[ен]н|червен|червня|серпен|серпня|вересен|вересня|жовтен|жовтня|листопад|груден|грудня|январ|феврал|апрел|август|сентябр|октябр|ноябр|декабр)/;

/** A fragment of a word that holds a month («ьдекабр»), or two letters where a day should stand («ЗО вересня»). */
function isTornWord(items: readonly Item[], at: number): boolean {
  const { text } = items[at]!;
  return monthInside.test(text) || (text.length === 2 && isKind(items, at + 1, 'month'));
}

function longestMatch(items: readonly Item[], at: number, shown: string): Match | undefined {
  let best: Match | undefined;
  const consider = (match: Match | undefined) => {
    if (match && match.next > at && match.next > (best?.next ?? at)) best = match;
  };
  consider(matchUntil(items, at));
  consider(matchDaysOfMonths(items, at));
  consider(matchDates(items, at));
  consider(matchSince(items, at));
  consider(matchRecurrence(items, at));
  consider(matchContinuous(items, at));
  consider(matchException(items, at));
  consider(matchScheduled(items, at));
  consider(matchOnDemand(items, at));
  const [first] = best?.meanings ?? [];
  if (!first || first.type === 'monthDays' || first.type === 'unreadable')
    consider(matchRelative(items, at, shown));
  return best;
}
