import { beginsResponsible } from '../people/read-responsible.ts';
import type { CellLine } from '../rows/grid.ts';
import type { RoleRow } from '../rows/role-row.ts';
import { isBullet, joinText } from './bullets.ts';
import type { Draft } from './draft.ts';

/** Adds lines; the first one continues the last line unless it is a value of its own. */
export function appendLines(
  target: CellLine[],
  added: readonly CellLine[],
  isOwn: (text: string) => boolean = () => false,
): void {
  const [first, ...rest] = added;
  if (!first) return;
  const last = target.at(-1);
  if (last && !first.marker && !isBullet(first.text) && !isOwn(first.text)) {
    target[target.length - 1] = { ...last, text: joinText(last.text, first.text) };
  } else target.push(first);
  target.push(...rest);
}

/** Adds the cells of a row that belongs to the item above; its text is added apart. */
export function appendCells(draft: Draft, row: RoleRow): void {
  const { deadline } = draft;
  appendLines(draft.responsible, row.responsible, beginsResponsible);
  appendLines(draft.form, row.form, () => true);
  appendLines(deadline.lines, row.deadline.lines, () => true);
  draft.deadline = {
    lines: deadline.lines,
    start: joinText(deadline.start, row.deadline.start).trim(),
    end: joinText(deadline.end, row.deadline.end).trim(),
    marks: [...deadline.marks, ...row.deadline.marks],
  };
  for (const [header, text] of row.extra) {
    const same = draft.extra.find((entry) => entry[0] === header);
    if (same) same[1] = joinText(same[1], text);
    else draft.extra.push([header, text]);
  }
  draft.joined.push(row.line);
}
