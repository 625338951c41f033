import { looksLikeDeadline, looksLikeResponsible } from '../columns/by-content.ts';
import { isBullet } from '../items/bullets.ts';
import { numberOfCell } from '../items/numbering.ts';
import { isWeekdayHeader } from '../matrix/weekday-header.ts';
import { isDoer } from '../people/doer.ts';
import { findPeople } from '../people/person-name.ts';
import { cellText, type Entry, type GridCell, type GridRow, lineText } from './grid.ts';

/**
 * In a workbook every line of the document is a row. A row with one filled cell, not in the second
 * column, is the paragraph that it was meant to be.
 */
export function loneRowsToParagraphs(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    if (entry.kind === 'paragraph') return entry;
    const lone = loneCell(entry);
    if (!lone || lone.index === 1) return entry;
    return {
      kind: 'paragraph',
      text: lone.cell.lines.map(lineText).join('\n'),
      line: entry.line,
      heading: null,
      marker: null,
      level: null,
      bold: lone.cell.bold,
      centred: false,
    };
  });
}

/**
 * Where the plan ends: after its last row that is no signature. Below stand the signature, in rows
 * or paragraphs, and notes.
 */
export function bodyEnd(entries: readonly Entry[], start: number): number {
  let end = entries.length;
  const calendars = new Set(
    entries.flatMap((entry) => (entry.kind === 'row' && isWeekdays(entry) ? entry.table : [])),
  );
  while (end > start) {
    const entry = entries[end - 1]!;
    if (entry.kind === 'row' && (calendars.has(entry.table) || !isTailRow(entry))) break;
    end -= 1;
  }
  return end;
}

/** A post and a name side by side, or a single line in the first column. */
function isTailRow(row: GridRow): boolean {
  const filled = row.cells.map(cellText).filter((text) => text !== '');
  if (filled.some((text) => numberOfCell(text) !== null || isBullet(text))) return false;
  const lone = loneCell(row);
  if (lone)
    return (
      lone.index !== 1 &&
      lone.text.length < 120 &&
      lone.cell.span < 3 &&
      !/[;:]$/.test(lone.text) &&
      /\p{Ll}/u.test(lone.text)
    );
  const [post = ''] = filled;
  if (filled.some(looksLikeDeadline)) return false;
  if (post.length > 30 && !looksLikeResponsible(post) && !isDoer(post)) return false;
  const people = filled.flatMap(findPeople);
  return (
    filled.length <= 3 &&
    people.length === 1 &&
    filled.every((text) => text.length < 80) &&
    isPerson(filled.at(-1)!) &&
    row.cells.length <= 3
  );
}

function isWeekdays(row: GridRow): boolean {
  return isWeekdayHeader(row.cells.map(cellText));
}

function isPerson(text: string): boolean {
  const [person] = findPeople(text);
  return person !== undefined && text.replace(/[_\s]/g, '').length <= person.end - person.start + 2;
}

function loneCell(row: GridRow): { cell: GridCell; index: number; text: string } | null {
  const filled = row.cells.flatMap((cell, index) =>
    cellText(cell) === '' ? [] : [{ cell, index, text: cellText(cell) }],
  );
  return filled.length === 1 ? filled[0]! : null;
}
