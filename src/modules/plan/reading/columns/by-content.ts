import { readDeadline } from '../../deadline/read.ts';
import { formHeads } from '../forms/forms.data.ts';
import { readResponsible } from '../people/read-responsible.ts';
import { roleStems } from '../people/roles.data.ts';
import { cellText, type GridRow } from '../rows/grid.ts';
import { wordKey } from '../text/alphabet.ts';
import { namesMonth } from '../text/months.ts';
import type { ColumnMapping, ColumnRole } from '../types.ts';

const looks: readonly (readonly [ColumnRole, (text: string) => boolean])[] = [
  ['number', (text) => /^\d{1,3}(?:\.\d{1,3})*\s?[.)]?$/.test(text)],
  ['deadline', looksLikeDeadline],
  ['responsible', looksLikeResponsible],
  ['form', looksLikeForm],
];

/** Tells columns by what their cells hold: shares of number-, deadline-, people-, form-like texts. */
export function mappingOfContent(rows: readonly GridRow[]): ColumnMapping[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, index) =>
    rows.map((row) => cellText(row.cells[index])).filter((text) => text !== ''),
  );
  const roles: ColumnRole[] = columns.map(() => 'note');
  const free = new Set(columns.keys());
  for (const [role, like] of looks) {
    const shares = [...free].map((index) => [index, share(columns[index]!, like)] as const);
    const best = shares.sort((a, b) => b[1] - a[1])[0];
    const floor = role === 'number' ? 0.5 : 0.4;
    if (best && best[1] >= floor && free.size > 1) {
      roles[best[0]] = role;
      free.delete(best[0]);
    }
  }
  const longest = [...free].sort((a, b) => meanLength(columns[b]!) - meanLength(columns[a]!))[0];
  if (longest !== undefined) roles[longest] = 'text';
  return roles.map((role, index) => ({ index, header: '', role, by: 'content' }));
}

/** Whether a short text is a deadline or names a date or a rhythm. */
export function looksLikeDeadline(text: string): boolean {
  if (text.length > 90) return false;
  const key = wordKey(text);
  const named = /\d{1,2}\.\d{1,2}(?:\.\d{2,4})?|тижд|тижн|квартал|півріч|семестр|полугод/.test(key);
  return named || namesMonth(key) || isWholeDeadline(text);
}

/** Whether the deadline reader understands all of a text. */
export function isWholeDeadline(text: string): boolean {
  const { kind, warnings } = readDeadline(text, anyMonth);
  return kind !== 'unreadable' && !warnings.includes('words-skipped');
}

/** A period of one month, so that weeks and days are understood too. */
const anyMonth = { period: ['2001-01-01', '2001-01-31'] } as const;

export function looksLikeResponsible(text: string): boolean {
  if (text.length > 250) return false;
  const { people } = readResponsible(text);
  const key = wordKey(text);
  return (
    people.length > 0 ||
    (text.length < 90 && roleStems.some((stem) => stem.length > 4 && key.startsWith(stem)))
  );
}

function looksLikeForm(text: string): boolean {
  if (text.length > 70) return false;
  const key = wordKey(text);
  return formHeads.some((head) => key === head || key.split(/[ ,]+/).slice(0, 3).includes(head));
}

function share(texts: readonly string[], like: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(like).length / texts.length;
}

function meanLength(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
}
