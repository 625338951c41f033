import { headerKey, mappingOfHeader } from '../columns/by-header.ts';
import { readResponsible } from '../people/read-responsible.ts';
import { cellText, type Entry, type GridCell, type GridRow } from '../rows/grid.ts';
import { deadlineOfHeading } from '../text/heading.ts';
import { loneMonth } from '../text/months.ts';
import type { ColumnMapping } from '../types.ts';

/** A table of months (or weeks) against kinds of work: what is done stands where they cross. */
export interface Matrix {
  at: number;
  rows: GridRow[];
  /** Months down the first column, or along the header. */
  months: 'rows' | 'columns';
  /** Down the first column stand people: each row is theirs. */
  ofPeople: boolean;
  columns: ColumnMapping[];
}

/** Headers of the one column that holds the works; a kind of work says more. */
const works =
  /^(?:зміст|заход[иу]|захід|содержание|мероприяти[ея]|тематика|(?:назва|зміст|перелік) (?:роботи|діяльності|заход[уі]в?)|(?:наименование|содержание|перечень) (?:работы|деятельности|мероприяти[яй]))$/;

/** The first table that crosses months with kinds of work; null when the document has none. */
export function findMatrix(entries: readonly Entry[]): Matrix | null {
  for (const [at, entry] of entries.entries()) {
    if (entry.kind !== 'row' || (at > 0 && sameTable(entries[at - 1]!, entry))) continue;
    const rows = entries
      .slice(at)
      .filter((row): row is GridRow => row.kind === 'row' && row.table === entry.table);
    const months = orientation(rows);
    if (!months) continue;
    const ofPeople = months === 'columns' && rows.slice(1).every((row) => isPerson(row.cells[0]));
    return { at, rows, months, ofPeople, columns: columnsOf(rows[0]!, months, ofPeople) };
  }
  return null;
}

function orientation(rows: readonly GridRow[]): Matrix['months'] | null {
  const [header, ...body] = rows;
  if (!header || header.cells.length < 3 || body.length < 1) return null;
  const texts = header.cells.map(cellText);
  const named = texts.slice(1).every((text) => deadlineOfHeading(text) !== null);
  const isPlan = mappingOfHeader(header)?.some(
    (column) => ['responsible', 'number'].includes(column.role) || isDateColumn(column),
  );
  const holdsWorks = texts.some((text) => works.test(headerKey(text)));
  if ((isPlan || holdsWorks) && !named) return null;
  if (texts.filter((text) => deadlineOfHeading(text) !== null).length >= 3 && holdsTexts(body))
    return 'columns';
  const dated = body.filter((row) => loneMonth(cellText(row.cells[0])) !== null).length;
  const titled = texts.slice(1).filter((text) => text !== '' && text.length < 80).length;
  return dated >= 2 && dated >= body.length * 0.6 && titled >= 2 ? 'rows' : null;
}

function isDateColumn(column: ColumnMapping): boolean {
  return column.role === 'deadline' && deadlineOfHeading(column.header) === null;
}

/** Works are written where month and kind cross; crosses there make a plan with month columns. */
function holdsTexts(body: readonly GridRow[]): boolean {
  const cells = body
    .flatMap((row) => row.cells.slice(1).map(cellText))
    .filter((text) => text !== '');
  return cells.filter((text) => /\p{L}{3}/u.test(text)).length > cells.length / 2;
}

function isPerson(cell: GridCell | undefined): boolean {
  return readResponsible(cellText(cell)).people.length > 0;
}

function columnsOf(header: GridRow, months: Matrix['months'], ofPeople: boolean): ColumnMapping[] {
  const across = months === 'rows' ? 'text' : 'deadline';
  const down = ofPeople ? 'responsible' : 'section';
  return header.cells.map((cell, index) => {
    const role = index === 0 ? down : across;
    return { index, header: cellText(cell), role, by: 'content' };
  });
}

function sameTable(before: Entry, row: GridRow): boolean {
  return before.kind === 'row' && before.table === row.table;
}
