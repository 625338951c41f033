import type { Item } from '../lexing/item.ts';
import type { Anchor, Match, Meaning } from '../meaning/meaning.ts';
import { isKind, skip, tokenAt } from './tokens.ts';

/** «15 вересня», in the genitive, is a day's month; «вересень» is the whole of it. */
const genitive = /(?:я|ого|а)$/;

/**
 * «15 вересня, грудня», «до 5 січня та квітня», «остання п’ятниця вересня, січня»: a month in the genitive behind days of
 * another has the same days. In the nominative («15 вересня, грудень») it stands for itself.
 */
export function inMoreMonths(items: readonly Item[], match: Match): Match {
  const first = monthOf(match.meanings[0]);
  if (first === undefined || match.meanings.some((meaning) => monthOf(meaning) !== first))
    return match;
  const meanings = [...match.meanings];
  let { next } = match;
  for (;;) {
    const more = skip(items, next, 'comma', 'and', 'slash');
    const token = tokenAt(items, more);
    if (more === next || token?.kind !== 'month' || !genitive.test(items[more]!.text)) break;
    if (isKind(items, more + 1, 'dash', 'figure')) break;
    const year = tokenAt(items, more + 1);
    const own = year?.kind === 'year' ? year.year : undefined;
    meanings.push(...match.meanings.map((meaning) => inMonth(meaning, token.month, own)));
    next = own === undefined ? more + 1 : more + 2;
  }
  return { meanings, next };
}

/** The month whose days a meaning names; `undefined` where it names a whole month or more of them. */
function monthOf(meaning: Meaning | undefined): number | undefined {
  if (meaning?.type === 'at' || meaning?.type === 'until') return monthOfDays(meaning.anchor);
  if (meaning?.type !== 'span') return undefined;
  const month = monthOfDays(meaning.from);
  return month === monthOfDays(meaning.to) ? month : undefined;
}

function monthOfDays(anchor: Anchor): number | undefined {
  return anchor.type === 'day' || anchor.type === 'monthDays' ? anchor.month : undefined;
}

function inMonth(meaning: Meaning, month: number, year: number | undefined): Meaning {
  const moved = (anchor: Anchor): Anchor => {
    const { year: _, ...place } = anchor as Extract<Anchor, { month: number }>;
    return { ...place, month, ...(year !== undefined && { year }) } as Anchor;
  };
  if (meaning.type === 'at' || meaning.type === 'until')
    return { ...meaning, anchor: moved(meaning.anchor) };
  if (meaning.type === 'span')
    return { ...meaning, from: moved(meaning.from), to: moved(meaning.to) };
  return meaning;
}
