import { readDeadline } from '../../deadline/read.ts';
import { isBullet } from '../items/bullets.ts';
import { leadingNumber, numberOfCell } from '../items/numbering.ts';
import { findPeople } from '../people/person-name.ts';
import { cellText, type GridRow } from '../rows/grid.ts';
import { wordKey } from '../text/alphabet.ts';
import { spanOfHeader } from '../text/heading.ts';
import { monthOfHeader } from '../text/months.ts';
import type { ColumnMapping, ColumnRole } from '../types.ts';
import { headerPatterns } from './headers.data.ts';

/** The role that a header's words give to its column; null when they say nothing. */
export function roleOfHeader(header: string): ColumnRole | null {
  const key = headerKey(header);
  if (key === '' || key.length > 90) return null;
  return headerPatterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** «Термін викона-\nння» → «термін виконання»; «Вiдповiдальн.» → «відповідальн». */
export function headerKey(header: string): string {
  return wordKey(header)
    .replace(/(?<=\p{L}{2})[-‑]\s*(?=\p{Ll}{2})/gu, '')
    .replace(/[*:;"«»()]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})\.$/u, '')
    .trim();
}

/**
 * The mapping that a header row gives, or null when the row is no header: at least two columns told
 * apart, one of them the text, the deadline or the responsible, and most cells understood.
 */
export function mappingOfHeader(row: GridRow): ColumnMapping[] | null {
  const filled = row.cells.filter((cell) => cellText(cell) !== '');
  if (filled.length < 2 || filled.some((cell) => isData(cellText(cell)))) return null;
  const spans = row.cells.map((cell) => spanOfHeader(cellText(cell)));
  const months = row.cells.map(cellText).filter((text) => monthOfHeader(text) !== null);
  // Four columns «I II III IV» are quarters.
  const areMonths = months.length > 2 && months.some((text) => !/^[IІV]{1,3}$/.test(text.trim()));
  const areSpans = spans.filter((span) => span !== null).length - months.length > 1;
  if (
    !areMonths &&
    !areSpans &&
    filled.some((cell) => roleOfHeader(cellText(cell)) === null && isDate(cellText(cell)))
  )
    return null;
  const roles = row.cells.map((cell, index) => {
    const isMonth = monthOfHeader(cellText(cell)) !== null;
    const isColumn = isMonth ? areMonths : areSpans && spans[index] !== null;
    return isColumn ? 'deadline' : roleOfHeader(cellText(cell));
  });
  const known = new Set(roles.filter((role) => role !== null));
  const told = roles.filter((role) => role !== null).length;
  const main = (['text', 'deadline', 'responsible', 'deadlineStart', 'section'] as const).filter(
    (role) => known.has(role),
  );
  const least = main.length > 2 || (main.length > 1 && row.header) ? 0.4 : 0.6;
  if (known.size < 2 || main.length === 0 || told < filled.length * least) return null;
  if (main.length === 1 && !known.has('number') && known.size < 3 && told < filled.length)
    return null;
  return settle(row, roles);
}

/** A date or a rhythm, which a row of the plan has, not its header. */
function isDate(text: string): boolean {
  if (text.length > 40) return false;
  const { kind, warnings } = readDeadline(text, { period: ['2001-01-01', '2001-12-31'] });
  const isDated = ['point', 'month', 'range', 'until', 'recurring'].includes(kind);
  return isDated && !warnings.includes('words-skipped');
}

/** What no header says: a long text, a bullet, an item's number, a name. */
function isData(text: string): boolean {
  const number = numberOfCell(text);
  return (
    text.length > 110 ||
    /;$/.test(text) ||
    isBullet(text) ||
    number?.includes('.') === true ||
    leadingNumber(text) !== null ||
    findPeople(text).length > 0
  );
}

/** Headers of a column that holds several works, when another column holds the works. */
const broader = /^(?:напрям|направлен|завданн|задачи|задача|предмет|дисципл)/;
const kindOfWork = /^(?:вид|виды|види) /;

/**
 * Each role once. Beside the column of the works, one of their directions or tasks is the section and
 * one of their kinds is the form; other texts are notes.
 */
function settle(row: GridRow, roles: (ColumnRole | null)[]): ColumnMapping[] {
  const settled = [...roles];
  const texts = settled.flatMap((role, index) => (role === 'text' ? [index] : []));
  const sectionAt = settled.indexOf('section');
  if (texts.length === 0 && sectionAt >= 0) settled[sectionAt] = 'text';
  if (texts.length > 1) {
    const key = (index: number) => headerKey(cellText(row.cells[index]));
    const main = texts.find((index) => !broader.test(key(index)) && !kindOfWork.test(key(index)));
    for (const index of texts) {
      if (index === (main ?? texts[0])) continue;
      const before = main !== undefined && index < main;
      if (before && broader.test(key(index)) && !settled.includes('section'))
        settled[index] = 'section';
      else if (before && kindOfWork.test(key(index)) && !settled.includes('form'))
        settled[index] = 'form';
      else settled[index] = 'note';
    }
  }
  // A form of control is what is done; where another column holds what comes of it, that is the form.
  const forms = settled.flatMap((role, index) => (role === 'form' ? [index] : []));
  if (forms.length > 1)
    for (const index of forms)
      if (/контрол/.test(headerKey(cellText(row.cells[index])))) settled[index] = 'note';
  // A month before the works is their chapter, behind them their deadline.
  const textAt = settled.indexOf('text');
  if (
    /^м[іе]ся/.test(headerKey(cellText(row.cells[sectionAt]))) &&
    sectionAt > textAt &&
    textAt >= 0
  )
    settled[sectionAt] = settled.includes('deadline') ? 'note' : 'deadline';
  const seen = new Set<ColumnRole>();
  const mapping = settled.map((role, index): ColumnMapping => {
    const header = cellText(row.cells[index]);
    const single = role !== null && role !== 'note' && role !== 'ignore';
    const again = single && seen.has(role) && spanOfHeader(header) === null;
    const kept = role === null || again ? 'note' : role;
    if (single) seen.add(role);
    return { index, header, role: kept, by: 'header' };
  });
  return mapping.map((column, index) =>
    row.cells[index]!.covered ? { ...column, role: openerOf(row, mapping, index).role } : column,
  );
}

/** The column whose wide header covers this one. */
function openerOf(row: GridRow, mapping: readonly ColumnMapping[], index: number): ColumnMapping {
  let at = index;
  while (at > 0 && row.cells[at]!.covered) at -= 1;
  return mapping[at]!;
}
