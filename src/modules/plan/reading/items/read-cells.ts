import { readDeadline } from '../../deadline/read.ts';
import { readInPlan } from '../../deadline/read-in-plan.ts';
import type { Deadline, DeadlineContext, DueWindow, Period } from '../../deadline/types.ts';
import { splitForms } from '../forms/split-forms.ts';
import { withoutLabel } from '../lists/labels.ts';
import { readResponsible } from '../people/read-responsible.ts';
import { type CellLine, lineText } from '../rows/grid.ts';
import type { DeadlineCell } from '../rows/role-row.ts';
import { wordKey } from '../text/alphabet.ts';
import { isPartOfMonth } from '../text/heading.ts';
import { loneMonth, monthName, monthOfHeader, namesMonth } from '../text/months.ts';
import type { Doubt, ReadDeadline, ReadItem, ReadResponsible } from '../types.ts';

/** What reading a cell needs to know besides its words. */
export interface CellContext {
  period: Period | null;
  semesters?: readonly Period[];
  /** The deadline that the chapter's heading gives: a month, a frequency. */
  headingDeadline: string | null;
  /** Inside an item that has a deadline of its own: an empty cell doesn't take the heading's. */
  nested: boolean;
}

/** A period is needed to read at all; without one the kind is kept and the dates are dropped. */
export const anyPeriod: Period = ['2001-01-01', '2001-12-31'];

/** The lines as one text: what the interface shows as the cell's words. */
export function rawOf(lines: readonly CellLine[]): string {
  return lines.map(lineText).filter(Boolean).join('\n');
}

export function readResponsibleCell(lines: readonly CellLine[]): ReadResponsible {
  const raw = rawOf(lines);
  return { raw, ...readResponsible(withoutLabel(raw)) };
}

export function readFormCell(lines: readonly CellLine[]): ReadItem['form'] {
  const raw = rawOf(lines);
  return { raw, values: splitForms(withoutLabel(raw)) };
}

/** Reads the deadline cell, two date columns, or quarter columns; an empty one takes the heading's. */
export function readDeadlineCell(cell: DeadlineCell, context: CellContext): ReadDeadline {
  const raw = [
    rawOf(cell.lines),
    [cell.start, cell.end].filter(Boolean).join(' – '),
    cell.marks.map((mark) => mark.text).join('\n'),
  ]
    .filter(Boolean)
    .join('\n');
  const text = wordsToRead(cell, raw, context);
  if (text === null) return { raw, kind: null, windows: [], warnings: [] };
  const { text: _, ...read } = withoutDates(
    readWords(cell, text, context),
    context.period === null,
  );
  return { raw, ...read };
}

function readWords(cell: DeadlineCell, text: string, context: CellContext): Deadline {
  const settings: DeadlineContext = {
    period: context.period ?? anyPeriod,
    ...(context.semesters && { semesters: context.semesters }),
  };
  if (cell.start === '' || cell.end === '') return readInPlan(text, settings);
  const start = readDeadline(cell.start, settings);
  const end = readDeadline(cell.end, settings);
  const from = start.windows[0]?.[0] ?? null;
  const to = end.windows.at(-1)?.[1] ?? null;
  if (from === null || to === null) return readDeadline(text, settings);
  const window: DueWindow = [from, to];
  return { text, kind: 'range', windows: [window], warnings: [...start.warnings, ...end.warnings] };
}

function wordsToRead(cell: DeadlineCell, raw: string, context: CellContext): string | null {
  const month = monthAbove(context);
  if (cell.marks.length > 0) {
    const within = month === null ? '' : ` ${month}`;
    return cell.marks
      .map(({ means, text }) => markedDate(isPartOfMonth(means) ? means + within : means, text))
      .join(', ');
  }
  if (raw === '') return context.nested ? null : context.headingDeadline;
  const bare = withoutLabel(raw);
  const counted = cell.unit !== undefined && /^[\dIVІХX\s,–-]+$/u.test(bare);
  const value = counted ? inUnits(bare, cell.unit!) : bare;
  return month === null || namesMonth(value) || !needsMonth(value) ? value : `${value} ${month}`;
}

/** The month that days and weeks are of: the heading's, or the only one of the plan's period. */
function monthAbove({ headingDeadline, period }: CellContext): string | null {
  if (headingDeadline !== null && loneMonth(headingDeadline) !== null) return headingDeadline;
  const [start, end] = period ?? anyPeriod;
  return start.slice(0, 7) === end.slice(0, 7) ? monthName(Number(start.slice(5, 7))) : null;
}

/** «ІІ» in a column of quarters is «ІІ квартал»; «X, IV» in one of months, «жовтень, квітень». */
function inUnits(numbers: string, unit: string): string {
  if (unit !== 'місяць') return `${numbers} ${unit}`;
  return numbers.replace(/[IVІХX]+/g, (roman) => monthOfHeader(roman) ?? roman);
}

/** A cross means the whole month or quarter; words and days in the cell narrow it down. */
function markedDate(means: string, text: string): string {
  if (!/\d/.test(text) && !/\p{L}{3}/u.test(text)) return means;
  return /\d\.\d/.test(text) || namesMonth(text) ? text : `${text} ${means}`;
}

/** «1 тиждень», «до 10 числа», «12»: words that mean a part of the heading's month. */
function needsMonth(text: string): boolean {
  return (
    /^\d{1,2}(?:\s*[-–]\s*\d{1,2})?$|числа|половин|початок|кінець|начало|конец/.test(
      wordKey(text),
    ) || readDeadline(text, { period: anyPeriod }).warnings.includes('month-missing')
  );
}

function withoutDates(deadline: Deadline, drop: boolean): Deadline {
  if (!drop) return deadline;
  return {
    ...deadline,
    windows: [],
    ...(deadline.parts && { parts: deadline.parts.map((part) => withoutDates(part, true)) }),
  };
}

export function deadlineDoubts(deadline: ReadDeadline): Doubt[] {
  if (deadline.kind !== 'unreadable') return [];
  return [{ code: 'unreadable-deadline', field: 'deadline', text: deadline.raw }];
}
