import { isWholeDeadline } from '../columns/by-content.ts';
import { rowText, sameHeader } from '../columns/same-header.ts';
import type { Draft } from '../items/draft.ts';
import type { DraftTree } from '../items/draft-tree.ts';
import {
  type CellLine,
  cellText,
  type Entry,
  type GridCell,
  type GridRow,
  lineText,
} from '../rows/grid.ts';
import { deadlineOfHeading } from '../text/heading.ts';
import type { ColumnMapping } from '../types.ts';
import { worksOf } from './cell-works.ts';
import { afterWeekday, isWeekdayHeader } from './weekday-header.ts';

/** The mapping of a row of weekdays; null for any other row. */
export function calendarHeader(entry: Entry): ColumnMapping[] | null {
  if (entry.kind !== 'row' || !isWeekdayHeader(entry.cells.map(cellText))) return null;
  return entry.cells.map((cell, index) => {
    const header = cellText(cell);
    const role = afterWeekday(header) === null ? 'section' : 'deadline';
    return { index, header, role, by: 'header' };
  });
}

/** What a column's cells say of their day: the number above them, or what its header says. */
interface Day {
  number: CellLine | null;
  header: string;
}

/**
 * Reads a month's calendar with the days of the week across. A day's number stands first in its cell or
 * in the row above; without numbers the weekday itself is the deadline, in the week of the row's label.
 * @param rows the table, its header first
 * @param columns the plan's, whose words a header repeats
 */
export function addCalendar(
  rows: readonly GridRow[],
  columns: readonly ColumnMapping[],
  tree: DraftTree,
): void {
  let days: Day[] = [];
  for (const row of rows) {
    if (isWeekdayHeader(row.cells.map(cellText))) {
      putAside(
        days.flatMap((day) => day.number ?? []),
        row.line,
        tree,
      );
      days = row.cells.map((cell) => ({ number: null, header: headerDay(cellText(cell)) }));
      if (!sameHeader(row, columns)) tree.remainder.push({ text: rowText(row), line: row.line });
      continue;
    }
    const label = days[0]?.header === '' ? cellText(row.cells[0]) : '';
    if (label !== '') tree.startSection(label, row.line);
    const onlyNumbers = row.cells.every(({ lines }) => lines.every((line) => isDay(line.text)));
    for (const [index, cell] of row.cells.entries()) {
      if (label !== '' && index === 0) continue;
      const day = days[index];
      const { number, lines } = day ? partDay(cell) : { number: null, lines: cell.lines };
      if (day && number) {
        if (day.number) putAside([day.number], row.line, tree);
        day.number = number;
      }
      if (!day || onlyNumbers) putAside(lines, row.line, tree);
      else addWorks(worksOf(lines, row.line), day, label, tree);
    }
  }
  putAside(
    days.flatMap((day) => day.number ?? []),
    rows.at(-1)!.line,
    tree,
  );
}

/** The first work of a day has its number; the others share it. */
function addWorks(works: Draft[], day: Day, label: string, tree: DraftTree): void {
  const [first, ...others] = works;
  if (!first) return;
  const week = deadlineOfHeading(label) === null ? '' : ` ${label}`;
  if (!day.number) {
    for (const work of works) tree.addItem({ ...work, headingDeadline: day.header + week });
    return;
  }
  first.deadline.lines.unshift(day.number);
  tree.addItem(first);
  for (const work of others) tree.addItem({ ...work, shared: { deadline: first } });
  day.number = null;
}

/** «Пн 02.03» is the second of March, «Понеділок» every Monday. */
function headerDay(header: string): string {
  const rest = afterWeekday(header);
  if (rest === null) return '';
  return isWholeDeadline(rest) ? rest : header;
}

/** «3» on the first line, or before the first work. */
function partDay(cell: GridCell): { number: CellLine | null; lines: CellLine[] } {
  const [first, ...rest] = cell.lines;
  const match = first?.marker === null && /^\d{1,2}(?=$|[.)]?\s)[.)]?\s*/.exec(first.text);
  if (!first || !match) {
    const isDate = first?.marker === null && isDay(first.text);
    return isDate ? { number: first, lines: rest } : { number: null, lines: [...cell.lines] };
  }
  const text = first.text.slice(match[0].length);
  const number = { text: match[0].replace(/[.)\s]+$/, ''), marker: null };
  return { number, lines: text === '' ? rest : [{ ...first, text }, ...rest] };
}

function isDay(text: string): boolean {
  return /^\d{1,2}[.)]?$/.test(text) || (/^\d/.test(text) && isWholeDeadline(text));
}

/** Days on which nothing is planned. */
function putAside(lines: readonly CellLine[], line: number, tree: DraftTree): void {
  const text = lines.map(lineText).join(' ');
  if (text !== '') tree.remainder.push({ text, line });
}
