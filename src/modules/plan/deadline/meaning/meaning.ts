import type { Unit } from '../lexicon/word.ts';
import type { EventRelation } from '../types.ts';

/**
 * Days inside some month. `from` and `to` count from 1, or from the month's end when negative
 * (-1 is its last day); `to` may be 31 for «the end, whatever it is».
 */
export type MonthDays =
  | {
      readonly type: 'days';
      readonly from: number;
      readonly to: number;
      readonly approximate?: true;
    }
  | { readonly type: 'nthWeekday'; readonly nth: number; readonly weekday: number }
  /** The first or the last day from Monday to Friday; public holidays are not known. */
  | { readonly type: 'workingDay'; readonly nth: 1 | -1 };

/** A stretch of the calendar that was named, before it is known which year it lies in. */
export type Anchor =
  | { readonly type: 'day'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly type: 'month'; readonly month: number; readonly year?: number }
  | {
      readonly type: 'monthDays';
      readonly days: MonthDays;
      readonly month: number;
      readonly year?: number;
    }
  | {
      readonly type: 'term';
      readonly unit: TermUnit;
      readonly number: number;
      readonly year?: YearMark;
    }
  | { readonly type: 'season'; readonly months: readonly [number, number]; readonly year?: number }
  | { readonly type: 'years'; readonly first: number; readonly last: number }
  | { readonly type: 'schoolYear'; readonly first: number };

export type TermUnit = 'quarter' | 'half' | 'semester' | 'schoolQuarter' | 'trimester';
/** The year of a term: a calendar year, or a school year by its first year. */
export interface YearMark {
  readonly year: number;
  readonly school: boolean;
}

/** What a phrase of the expression says, still without dates. */
export type Meaning =
  | { readonly type: 'at'; readonly anchor: Anchor }
  | { readonly type: 'span'; readonly from: Anchor; readonly to: Anchor }
  | { readonly type: 'until'; readonly anchor: Anchor; readonly edge?: 'start' | 'end' }
  | { readonly type: 'untilPeriodEnd' }
  | { readonly type: 'since'; readonly anchor: Anchor; readonly after: boolean }
  /** Days of a month that is named elsewhere, or of every month. */
  | {
      readonly type: 'monthDays';
      readonly days: readonly MonthDays[];
      /** «до 10 числа»: the window begins with the month. */
      readonly due: boolean;
      /**
       * `stated` by «кожного місяця», `month` by a mere «місяця», which is every month unless one is
       * named beside it, `likely` from «числа», `no` when a month has to be given.
       */
      readonly monthly: 'stated' | 'month' | 'likely' | 'no';
      readonly unit?: Unit;
      /** Which month of the `unit`, from 0: «останнього місяця кварталу» is 2. */
      readonly monthOfUnit?: number;
    }
  | Recurrence
  /** What a recurrence leaves out; with neither it is something that has no dates. */
  | { readonly type: 'except'; readonly daysOff: boolean; readonly months: readonly number[] }
  | { readonly type: 'continuous'; readonly stated: 'duty' | 'year' }
  | { readonly type: 'scheduled' }
  | { readonly type: 'onDemand' }
  | {
      readonly type: 'relative';
      readonly event: string;
      readonly relation: EventRelation;
      readonly offset?: string;
      readonly warning?: string;
    }
  | { readonly type: 'unreadable'; readonly warning: string };

export interface Recurrence {
  readonly type: 'recurrence';
  readonly unit: Unit;
  /** Every so many units. */
  readonly count: number;
  /** So many times in that stretch. */
  readonly times: number;
  readonly weekdays?: readonly number[];
  readonly days?: readonly MonthDays[];
  readonly due?: boolean;
  /** With `days`: which month of a longer step they lie in, from 0. */
  readonly monthOfUnit?: number;
  /** Only inside these. */
  readonly within?: readonly Meaning[];
  /** The dates themselves, when the text gives them: «двічі на рік (травень, жовтень)». */
  readonly dates?: readonly Meaning[];
  /** Months left out. */
  readonly exceptMonths?: readonly number[];
  /** A weekday alone («понеділок»): beside a date it only comments on it. */
  readonly loose?: true;
  readonly warnings?: readonly string[];
}

/** A meaning and the tokens it was read from. */
export interface Element {
  readonly meaning: Meaning;
  readonly first: number;
  readonly next: number;
}

/** What a grammar rule found at a token: meanings and the first token behind them. */
export interface Match {
  readonly meanings: readonly Meaning[];
  readonly next: number;
}
