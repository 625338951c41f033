import { readDeadline } from '../../deadline/read.ts';
import { looksLikeDeadline } from '../columns/by-content.ts';
import { anyPeriod } from '../headings/words-under.ts';
import { findPeople } from '../people/person-name.ts';
import { readResponsible } from '../people/read-responsible.ts';
import { type CellLine, lineText } from '../rows/grid.ts';
import type { Doubt } from '../types.ts';
import type { Draft } from './draft.ts';
import { rawOf } from './read-cells.ts';

type Field = 'responsible' | 'form' | 'deadline';
const fields: readonly Field[] = ['responsible', 'form', 'deadline'];

export interface Aligned {
  /** Lines for the item itself, by field. */
  own: Record<Field, CellLine[]>;
  /** Lines for each bullet, in order. */
  bullets: Record<Field, CellLine[]>[];
  doubts: Doubt[];
}

/**
 * Shares the lines of an item's cells among its bullets, only where they can't be meant otherwise:
 * as many single values as bullets, on lines of their own, in two columns at once or with a value
 * repeated. Anything else stays whole at the item, with a doubt when several values meet bullets.
 */
export function alignCells(draft: Draft, count: number): Aligned {
  const own = { responsible: draft.responsible, form: draft.form, deadline: draft.deadline.lines };
  const bullets = Array.from(
    { length: count },
    () => ({ responsible: [], form: [], deadline: [] }) as Aligned['bullets'][number],
  );
  if (count < 2) return { own, bullets, doubts: [] };
  const fitting = fields.filter(
    (field) => own[field].length === count && own[field].every((line) => isSingle(field, line)),
  );
  const telling = fitting.filter((field) => field !== 'form');
  const repeated = telling.some((field) => new Set(own[field].map(lineText)).size < count);
  const aligned =
    telling.length >= 2 || repeated || (draft.valueRows === count && telling.length > 0)
      ? fitting
      : [];
  const kept = { ...own };
  for (const field of aligned) {
    for (const [index, line] of own[field].entries()) bullets[index]![field].push(line);
    kept[field] = [];
  }
  return {
    own: kept,
    bullets,
    doubts: fields
      .filter((field) => !aligned.includes(field))
      .flatMap((field) => doubtOf(field, own[field])),
  };
}

function isSingle(field: Field, line: CellLine): boolean {
  if (field === 'deadline' && !looksLikeDeadline(line.text)) return false;
  if (field !== 'responsible') return !/[,;]\s*\S/.test(line.text);
  const { people, roles } = readResponsible(line.text);
  return people.length + roles.length === 1;
}

/** Several people or dates over several bullets: which belongs to which can't be told. */
export function doubtOf(field: Field, lines: readonly CellLine[]): Doubt[] {
  const text = rawOf(lines);
  if (field === 'responsible') {
    const { people, roles } = readResponsible(text);
    const several = people.length + roles.length > 1 && people.length > 0;
    return several ? [{ code: 'unaligned-people', field, text }] : [];
  }
  if (field === 'deadline')
    return hasSeveral(text) ? [{ code: 'unaligned-deadlines', field, text }] : [];
  return lines.length > 1 && findPeople(text).length === 0
    ? [{ code: 'unaligned-forms', field, text }]
    : [];
}

/** More than one expression in a deadline cell: on lines of their own, or set side by side. */
function hasSeveral(text: string): boolean {
  if (text === '') return false;
  const { kind, parts, windows } = readDeadline(text, { period: anyPeriod });
  return (
    (parts?.length ?? 0) > 1 ||
    ((kind === 'month' || kind === 'point') && windows.length > 1) ||
    text.includes('\n')
  );
}
