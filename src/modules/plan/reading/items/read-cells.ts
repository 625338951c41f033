import { readDeadline } from '../../deadline/read.ts';
import type { Deadline, DeadlineContext, DueWindow, Period } from '../../deadline/types.ts';
import { splitForms } from '../forms/split-forms.ts';
import {
  type Above,
  anyPeriod,
  monthAbove,
  readWords,
  withoutDates,
  wordsUnder,
} from '../headings/words-under.ts';
import { withoutLabel } from '../lists/labels.ts';
import { readResponsible } from '../people/read-responsible.ts';
import { type CellLine, lineText } from '../rows/grid.ts';
import type { DeadlineCell } from '../rows/role-row.ts';
import { isPartOfMonth } from '../text/heading.ts';
import { monthOfHeader, namesMonth } from '../text/months.ts';
import type { Doubt, ReadDeadline, ReadItem, ReadResponsible } from '../types.ts';

/** What reading a cell needs to know besides its words. */
export interface CellContext extends Above {
  period: Period | null;
  semesters?: readonly Period[];
}

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
  const words = wordsOfCell(cell, raw, context);
  const both = words === null ? null : betweenColumns(cell, words, context);
  if (words === null || both === null) return readWords(raw, words, context);
  const { text: _, ...read } = withoutDates(both, context.period === null);
  return { raw, said: words, ...read };
}

/** A column says when the work begins, another when it ends. */
function betweenColumns(cell: DeadlineCell, text: string, context: CellContext): Deadline | null {
  if (cell.start === '' || cell.end === '') return null;
  const settings: DeadlineContext = {
    period: context.period ?? anyPeriod,
    ...(context.semesters && { semesters: context.semesters }),
  };
  const start = readDeadline(cell.start, settings);
  const end = readDeadline(cell.end, settings);
  const from = start.windows[0]?.[0] ?? null;
  const to = end.windows.at(-1)?.[1] ?? null;
  if (from === null || to === null) return readDeadline(text, settings);
  const window: DueWindow = [from, to];
  return { text, kind: 'range', windows: [window], warnings: [...start.warnings, ...end.warnings] };
}

/** The words to be read for a cell; null when there are none. */
function wordsOfCell(cell: DeadlineCell, raw: string, context: CellContext): string | null {
  if (cell.marks.length > 0) {
    const month = monthAbove(context, context.period);
    const within = month === null ? '' : ` ${month}`;
    return cell.marks
      .map(({ means, text }) => markedDate(isPartOfMonth(means) ? means + within : means, text))
      .join(', ');
  }
  const bare = withoutLabel(raw);
  const counted = cell.unit !== undefined && /^[\dIVІХX\s,–-]+$/u.test(bare);
  return wordsUnder(counted ? inUnits(bare, cell.unit!) : raw, context, context.period);
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

export function deadlineDoubts(deadline: ReadDeadline): Doubt[] {
  if (deadline.kind !== 'unreadable') return [];
  return [{ code: 'unreadable-deadline', field: 'deadline', text: deadline.raw }];
}
