import type { Field } from '../fields/field.ts';
import type { SourceRow } from '../reading/table.ts';
import { headingsOf } from './guess-columns.ts';
import { headerKey } from './header-key.ts';

/** Where the header stands and what it says. */
export interface FoundHeader {
  /** The number of its last row; rows are read from below it. 0 when there is none. */
  lastRow: number;
  headers: string[];
  /** How many fields it names. */
  known: number;
}

/** Rows from the top in which a header is looked for. */
export const headerSearch = 40;

/**
 * The header of a sheet: the row whose cells name most fields, with the one below or above it when they name more
 * together (a header of two rows, whose upper cells are merged over several columns).
 */
export function findHeader(fields: readonly Field[], rows: readonly SourceRow[]): FoundHeader {
  const heading = headingsOf(fields);
  const named = (cells: readonly string[]) =>
    new Set(cells.flatMap((cell) => heading(cell)?.[0] ?? [])).size;
  let best: FoundHeader = { lastRow: 0, headers: [], known: 0 };
  rows.slice(0, headerSearch).forEach((row, at) => {
    const alone = named(row.cells);
    if (alone > best.known) best = { lastRow: row.number, headers: [...row.cells], known: alone };
    const below = rows[at + 1];
    if (!below || below.number !== row.number + 1 || !isHeading(below)) return;
    const joined = joinHeaders(row.cells, below.cells);
    const together = named(joined);
    if (together > best.known && together > named(below.cells))
      best = { lastRow: below.number, headers: joined, known: together };
  });
  const [first] = rows;
  // Headings that no field is called by are headings all the same, unless people stand in them.
  return best.known === 0 && first && isHeading(first) && !first.cells.some(namesPerson)
    ? { lastRow: first.number, headers: [...first.cells], known: 0 }
    : best;
}

const namesPerson = (cell: string) =>
  /^\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'.-]*(\s+\p{Lu}|$)/u.test(cell);

/** A row of headings has no long numbers, dates and addresses in it. */
function isHeading({ cells }: SourceRow): boolean {
  return !cells.some((cell) => /\d{5,}|@|\d\d\.\d\d\.\d{4}/.test(cell));
}

/** «Стаж» over «загальний» and «педагогічний»: the upper text stands before the lower one, unless it says the same. */
function joinHeaders(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  let over = '';
  return Array.from({ length: width }, (_, at) => {
    const above = upper[at] ?? '';
    const below = lower[at] ?? '';
    // Unmerged sheets write the upper text in the first of its columns only.
    if (above !== '') over = above;
    if (below === '' || headerKey(below) === headerKey(above)) return above;
    return above === '' && over === '' ? below : `${above || over} ${below}`.trim();
  });
}

/** What tells a layout again: the headings in order. */
export function fingerprintOf(headers: readonly string[]): string {
  return headers.map(headerKey).join('|').slice(0, 4000);
}
