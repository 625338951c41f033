import type { Frequency } from '../types.ts';
import type { Recurrence } from './meaning.ts';

/** A recurrence brought to one of the frequencies; `times` is left when it can't be spread. */
export interface Rhythm {
  readonly frequency?: Frequency;
  /** What one window is. */
  readonly step:
    | 'days'
    | 'weeks'
    | 'decades'
    | 'halfMonths'
    | 'months'
    | 'terms'
    | 'years'
    | 'none';
  readonly every: number;
  readonly times: number;
}

const rhythm = (
  frequency: Frequency | undefined,
  step: Rhythm['step'],
  every: number,
  times = 1,
): Rhythm => ({ ...(frequency && { frequency }), step, every, times });

const monthsApart: Partial<Record<number, Frequency>> = {
  1: 'monthly',
  2: 'bimonthly',
  3: 'quarterly',
  6: 'semiannual',
  12: 'yearly',
};

/** Length in months of the units that are made of whole months. */
const months: Partial<Record<Recurrence['unit'], number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/**
 * Finds the frequency of «`times` times in `count` units». Where the times divide the stretch into
 * whole months («двічі на рік», «4 рази на рік») they become the finer frequency.
 */
export function rhythmOf({
  unit,
  count,
  times,
}: Pick<Recurrence, 'unit' | 'count' | 'times'>): Rhythm {
  if ((unit === 'year' || unit === 'schoolYear') && count > 1) {
    return rhythm('multiyear', 'none', count, times);
  }
  if (unit === 'schoolYear') return rhythmOf({ unit: 'year', count, times });
  const length = months[unit];
  if (length !== undefined) {
    const all = length * count;
    const apart = all % times === 0 ? all / times : undefined;
    const frequency = apart === undefined ? undefined : monthsApart[apart];
    if (frequency && apart !== undefined) {
      return frequency === 'yearly'
        ? rhythm('yearly', 'years', 1)
        : rhythm(frequency, 'months', apart);
    }
    if (all === 1 && times === 2) return rhythm('biweekly', 'halfMonths', 1);
    if (all === 1 && times === 4) return rhythm('weekly', 'weeks', 1);
    if (all === 12 && times === 3) return rhythm('trimester', 'years', 1, times);
    const whole = monthsApart[all];
    return whole ? rhythm(whole, 'months', all, times) : rhythm(undefined, 'none', all, times);
  }
  switch (unit) {
    case 'day':
      if (count === 7) return rhythm('weekly', 'weeks', 1, times);
      if (count === 10) return rhythm(undefined, 'decades', 1, times);
      return count === 1
        ? rhythm('daily', 'days', 1, times)
        : rhythm(undefined, 'none', count, times);
    case 'week':
      if (count === 1) return rhythm('weekly', 'weeks', 1, times);
      return rhythm(
        count === 2 ? 'biweekly' : undefined,
        count === 2 ? 'weeks' : 'none',
        count,
        times,
      );
    case 'decade':
      return count === 1
        ? rhythm(undefined, 'decades', 1, times)
        : rhythm(undefined, 'none', count, times);
    case 'semester':
      return count === 1
        ? rhythm('semester', 'terms', 1, times)
        : rhythm('yearly', 'years', 1, times);
    case 'schoolQuarter':
      return rhythm('quarterly', 'none', 1, times);
    case 'trimester':
      return rhythm('trimester', 'none', 1, times);
    default:
      return rhythm(undefined, 'none', count, times);
  }
}
