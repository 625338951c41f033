import { readDeadline } from '../../deadline/read.ts';
import { readInPlan } from '../../deadline/read-in-plan.ts';
import type { Deadline, Period } from '../../deadline/types.ts';
import { withoutLabel } from '../lists/labels.ts';
import { wordKey } from '../text/alphabet.ts';
import { loneMonth, monthName, namesMonth, onlyMonth } from '../text/months.ts';
import type { ReadDeadline } from '../types.ts';

/** What stands above an item and has a say in its deadline. */
export interface Above {
  /** The deadline that a heading gives: a month, a frequency. */
  headingDeadline: string | null;
  /** Inside an item that has a deadline of its own: an empty cell doesn't take the heading's. */
  nested: boolean;
}

interface Settings {
  period: Period | null;
  semesters?: readonly Period[];
}

/** A period is needed to read at all; without one the kind is kept and the dates are dropped. */
export const anyPeriod: Period = ['2001-01-01', '2001-12-31'];

/** The words to be read for a cell: its own, with the month above where they are a part of one; the heading's for an empty cell. */
export function wordsUnder(raw: string, above: Above, period: Period | null): string | null {
  if (raw === '') return above.nested ? null : above.headingDeadline;
  const value = withoutLabel(raw);
  const month = monthAbove(above, period);
  return month === null || namesMonth(value) || !needsMonth(value) ? value : `${value} ${month}`;
}

/** The month that days and weeks are of: the heading's, or the only one of the plan's period. */
export function monthAbove({ headingDeadline }: Above, period: Period | null): string | null {
  if (headingDeadline !== null && loneMonth(headingDeadline) !== null) return headingDeadline;
  const [start, end] = period ?? anyPeriod;
  return start.slice(0, 7) === end.slice(0, 7) ? monthName(Number(start.slice(5, 7))) : null;
}

/** Reads a cell by the words found for it; they are kept with the reading until it is known where it stands. */
export function readWords(raw: string, words: string | null, settings: Settings): ReadDeadline {
  if (words === null) return { raw, kind: null, windows: [], warnings: [] };
  const { period, semesters } = settings;
  const read = readInPlan(words, { period: period ?? anyPeriod, ...(semesters && { semesters }) });
  const { text: _, ...deadline } = withoutDates(read, period === null);
  return { raw, said: words, ...deadline };
}

/**
 * Reads what a person wrote in a cell, or the same cell in another place or period.
 * @param before the cell as it was: the words that a column gave it stay while it is not rewritten, and so does their month
 */
export function readUnder(
  raw: string,
  above: Above,
  settings: Settings,
  before: { raw: string; said?: string | undefined } | null = null,
): ReadDeadline {
  const own = wordsUnder(raw, above, settings.period);
  const month = before?.said === undefined ? null : onlyMonth(before.said);
  const given =
    before?.said !== undefined && raw === before.raw
      ? before.said
      : month === null
        ? own
        : wordsUnder(raw, { ...above, headingDeadline: month }, settings.period);
  const { said, ...read } = readWords(raw, given, settings);
  return said === undefined || said === own ? read : { ...read, said };
}

/** «1 тиждень», «до 10 числа», «12»: words that mean a part of the heading's month. */
function needsMonth(text: string): boolean {
  return (
    /^\d{1,2}(?:\s*[-–]\s*\d{1,2})?$|числа|половин|початок|кінець|начало|конец/.test(
      wordKey(text),
    ) || readDeadline(text, { period: anyPeriod }).warnings.includes('month-missing')
  );
}

/** Without a period, what was read has a kind and no dates. */
export function withoutDates(deadline: Deadline, drop: boolean): Deadline {
  if (!drop) return deadline;
  return {
    ...deadline,
    windows: [],
    ...(deadline.parts && { parts: deadline.parts.map((part) => withoutDates(part, true)) }),
  };
}
