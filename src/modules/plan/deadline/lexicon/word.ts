import type { EventRelation } from '../types.ts';

/** A stretch of time that can be counted, numbered or repeated. */
export type Unit =
  | 'hour'
  | 'day'
  | 'week'
  | 'decade'
  | 'month'
  | 'quarter'
  | 'schoolQuarter'
  | 'trimester'
  | 'semester'
  | 'half'
  | 'year'
  | 'schoolYear'
  | 'period';

/** Part of a month or of a year said in a word. */
export type Phase = 'start' | 'middle' | 'end';

/** What a known word means to the grammar. */
export type Word =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'everyWeekday'; readonly weekday: number }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** «щомісяця»; `count` units between («двотижнево» is 2 weeks). */
  | { readonly kind: 'everyUnit'; readonly unit: Unit; readonly count?: number }
  | { readonly kind: 'each' }
  | { readonly kind: 'times' }
  /** «двічі» */
  | { readonly kind: 'timesCount'; readonly count: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'season'; readonly months: readonly [number, number] }
  /** «літній», which is a stretch of the year only before «період». */
  | { readonly kind: 'seasonal'; readonly months: readonly [number, number] }
  | { readonly kind: 'portion' }
  /** «триденний», «тижневий»: a length in an adjective. */
  | { readonly kind: 'length'; readonly count: number; readonly unit: Unit }
  /** «-денний» after a figure. */
  | { readonly kind: 'lengthTail'; readonly unit: Unit }
  | { readonly kind: 'until' }
  | { readonly kind: 'notLater' }
  | { readonly kind: 'from' }
  | { readonly kind: 'to' }
  | { readonly kind: 'in' }
  | { readonly kind: 'at' }
  | { readonly kind: 'by' }
  | { readonly kind: 'during' }
  | { readonly kind: 'except' }
  | { readonly kind: 'daysOff' }
  | { readonly kind: 'relation'; readonly relation: EventRelation }
  | { readonly kind: 'through' }
  | { readonly kind: 'and' }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'accord' }
  | { readonly kind: 'demand' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'document' }
  | { readonly kind: 'school' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'reporting' }
  | { readonly kind: 'dayNumber' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'working' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'filler' };

export type WordKind = Word['kind'];

/** One meaning and the forms that have it: a stem with its endings, or whole words. */
export interface Entry {
  readonly word: Word;
  readonly forms: readonly string[];
  /** Abbreviations that need a full stop behind them, because they are other words without it. */
  readonly dotted?: readonly string[];
}

/** Every `stem + ending`; endings are separated by spaces and `0` is the empty one. */
export function inflect(stem: string, endings: string): string[] {
  return endings.split(' ').map((ending) => stem + (ending === '0' ? '' : ending));
}

/** Inflected forms together with abbreviations that are no other word, and so need no full stop. */
export function shortened(stem: string, endings: string, abbreviations: string): string[] {
  return [...inflect(stem, endings), ...words(abbreviations)];
}

/** Forms listed in one line. */
export function words(line: string): string[] {
  return line.split(' ');
}
