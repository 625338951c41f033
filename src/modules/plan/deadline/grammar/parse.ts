import type { Item } from '../lexing/item.ts';
import type { Element, Match } from '../meaning/meaning.ts';
import { matchDates, shareYear } from './dates.ts';
import { matchDaysOfMonths } from './days-of-months.ts';
import { matchRecurrence } from './recurrence.ts';
import { matchRelative } from './relative.ts';
import { matchContinuous, matchOnDemand, matchScheduled, skipDocument } from './standing.ts';
import { isKind } from './tokens.ts';
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
    const match = longestMatch(items, at, shown);
    if (match) {
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
    const kind = items[at]!.token.kind;
    if (kind === 'unknown') {
      skippedWords = true;
      if (items[at]!.text === 'не' && !isKind(items, at + 1, 'notLater', 'filler')) unread = true;
    } else if (kind === 'figure' || kind === 'ordinal' || kind === 'except') {
      if (isKind(items, at + 1, 'unknown') || kind === 'except') {
        skippedWords = true;
        if (kind === 'except') unread = true;
      } else unread = true;
    }
    at++;
  }
  return { elements, skippedWords, unread };
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
  consider(matchScheduled(items, at));
  consider(matchOnDemand(items, at));
  if (!best || best.meanings[0]?.type === 'monthDays') consider(matchRelative(items, at, shown));
  return best;
}
