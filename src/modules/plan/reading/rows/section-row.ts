import { isBullet } from '../items/bullets.ts';
import { leadingNumber, romanOfCell } from '../items/numbering.ts';
import { deadlineOfHeading, isCapitals, numberedHeading } from '../text/heading.ts';
import { hasValues, type RoleRow } from './role-row.ts';

/** What stands around the row, as far as telling a section needs it. */
export interface Around {
  /** Items have numbers, in a column or typed. */
  numbered: boolean;
  /** Number of the last item above. */
  before: string | null;
  /** Number of the next numbered row. */
  next: string | null;
  /** Chapters are rows of one wide cell. */
  wideChapters: boolean;
}

/** Whether a row is a chapter heading inside the table. */
export function isSectionRow(row: RoleRow, around: Around): boolean {
  const { numbered, before, next } = around;
  if (!row.lone) return isNumberedSection(row, around);
  const { text, role, wide, bold } = row.lone;
  if (row.number !== null || isBullet(text) || /^[\p{Ll}]/u.test(text)) return false;
  if (role === 'section') return false;
  if (deadlineOfHeading(text) !== null) return true;
  if (/[;,]$/.test(text)) return false;
  if (numberedHeading(text) && (text.length < 300 || isCapitals(text))) return true;
  if (isCapitals(text)) return true;
  if (wide && text.length < 300) return true;
  const leading = leadingNumber(text);
  if (leading && role !== 'number') {
    if (!numbered && !leading.number.includes('.') && text.length < 120 && !/[.;]$/.test(text))
      return true;
    const parent = leading.number.split('.').slice(0, -1).join('.');
    const beside = parent !== '' && before !== null && `${before}.`.startsWith(`${parent}.`);
    return !beside && (next?.startsWith(`${leading.number}.`) ?? false);
  }
  if (role === 'number') return text.length < 300;
  if (role !== 'text' || text.length > 160 || /[.]$/.test(text)) return false;
  if (!numbered) return true;
  return !text.endsWith(':') && (bold || restarts(before, next));
}

/** «1 | Організаційна робота | | |» before 1.1 heads a section. */
function isNumberedSection(row: RoleRow, { next, wideChapters }: Around): boolean {
  if (hasValues(row) || row.text.length === 0) return false;
  if (romanOfCell(row.number ?? '') !== null) return true;
  const isCapital = isCapitals(row.text.map((line) => line.text).join(' '));
  if (wideChapters && !isCapital) return false;
  return row.number !== null && /^\d+$/.test(row.number) && next === `${row.number}.1`;
}

/** Numbering begins anew: 1 or x.1 after something else. */
function restarts(before: string | null, next: string | null): boolean {
  if (next === null || !/^(?:1|\d+\.1)$/.test(next)) return false;
  return (
    before === null || !(next.includes('.') && before === next.slice(0, next.lastIndexOf('.')))
  );
}
