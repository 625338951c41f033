import { readResponsible } from '../people/read-responsible.ts';
import type { CellLine } from '../rows/grid.ts';
import { emptyDeadline, isDitto, type MergedField } from '../rows/role-row.ts';
import { deadlineOfHeading } from '../text/heading.ts';
import type { Doubt, ReadItem, ReadSection } from '../types.ts';
import { alignCells, doubtOf } from './align.ts';
import { type Bullet, leadingLetter, splitBullets } from './bullets.ts';
import type { Draft, DraftSection } from './draft.ts';
import {
  type CellContext,
  deadlineDoubts,
  readDeadlineCell,
  readFormCell,
  readResponsibleCell,
} from './read-cells.ts';

/** Turns a gathered section into its reading. */
export function finishSection(
  section: DraftSection,
  context: Omit<CellContext, 'headingDeadline' | 'nested'>,
): ReadSection {
  const inside: CellContext = { ...context, headingDeadline: section.deadline, nested: false };
  return {
    ...(section.label !== null && { label: section.label }),
    number: section.number,
    title: section.title,
    items: section.items.flatMap((item) => finishDraft(item, inside, true)).map(({ item }) => item),
    source: { line: section.line },
  };
}

/**
 * One draft is one item, unless it is a row that holds nothing but several bullets of the item above.
 * @param top the draft stands straight under its section
 */
function finishDraft(draft: Draft, around: CellContext, top = false): Placed[] {
  const context =
    draft.headingDeadline === undefined
      ? around
      : { ...around, headingDeadline: draft.headingDeadline };
  const { head, bullets } = splitBullets(draft.text);
  if (draft.number === null && head === '' && bullets.length > 0)
    return bulletRow(draft, bullets, context, top);
  const letter = draft.number === null && bullets.length === 0 ? leadingLetter(head) : null;
  if (letter && !top)
    return finishDraft(
      { ...draft, number: letter.number, text: [{ text: letter.rest, marker: null }] },
      around,
    );
  if (draft.number !== null && head === '' && bullets.length === 1 && bullets[0]!.number === null) {
    return [{ item: finishItem(draft, bullets[0]!.text, [], context), depth: 0 }];
  }
  return [{ item: finishItem(draft, head, bullets, context), depth: 0 }];
}

function finishItem(draft: Draft, text: string, bullets: Bullet[], context: CellContext): ReadItem {
  const aligned = alignCells(draft, bullets.length);
  const heading = deadlineOfHeading(text);
  const inner: CellContext = {
    ...context,
    headingDeadline: heading ?? context.headingDeadline,
    nested: heading === null,
  };
  const inRow = bullets.map(
    (bullet, index): Placed => ({
      item: bulletItem(draft, bullet, aligned.bullets[index]!, inner),
      depth: bullet.depth,
    }),
  );
  const rows = draft.children.flatMap((child) => finishDraft(child, inner));
  const below = rows.map((row) => row.item);
  const hoisted = hoist(draft, below);
  const own = { ...aligned.own, responsible: [...aligned.own.responsible, ...hoisted.lines] };
  const item = assemble(draft, draft.number, text, own, context, nest([...inRow, ...rows]));
  item.doubts.push(...aligned.doubts, ...hoisted.doubts);
  if (inRow.length === 0 && below.length > 1) item.doubts.push(...doubtsOverChildren(draft, below));
  return item;
}

/**
 * A row of several bullets with cells of its own: the bullets stay beside each other. A single value
 * is written at the first, as the row has it, with a doubt that it is meant for all; where the row is
 * no part of an item, it is read for each.
 */
function bulletRow(draft: Draft, bullets: Bullet[], context: CellContext, top: boolean): Placed[] {
  const aligned = alignCells(draft, bullets.length);
  const whole = {
    ...draft,
    ...aligned.own,
    deadline: { ...draft.deadline, lines: aligned.own.deadline },
  };
  const shared: Draft['shared'] = top ? { responsible: whole, form: whole, deadline: whole } : {};
  const bare = { ...draft, extra: [], joined: [], shared, deadline: emptyDeadline() };
  const items = bullets.map((bullet, index) => {
    const cells = aligned.bullets[index]!;
    const first = index === 0;
    return assemble(
      first ? draft : bare,
      bullet.number,
      bullet.text,
      {
        responsible: [...(first ? aligned.own.responsible : []), ...cells.responsible],
        form: [...(first ? aligned.own.form : []), ...cells.form],
        deadline: [...(first ? aligned.own.deadline : []), ...cells.deadline],
      },
      context,
      first ? nest(draft.children.flatMap((child) => finishDraft(child, context))) : [],
    );
  });
  const values = [...aligned.own.responsible, ...aligned.own.form, ...aligned.own.deadline];
  if (bullets.length > 1) items[0]!.doubts.push(...aligned.doubts);
  if (bullets.length > 1 && values.length > 0) {
    items[0]!.doubts.push({
      code: 'shared-cells',
      field: 'structure',
      text: values.map((line) => line.text).join(' '),
    });
  }
  return items.map((item, index) => ({ item, depth: bullets[index]!.depth }));
}

/** An item and how deep its bullet stands; 0 for what is no bullet. */
interface Placed {
  item: ReadItem;
  depth: number;
}

/** Puts bullets under the bullet above that stands less deep. */
function nest(placed: readonly Placed[]): ReadItem[] {
  const top: ReadItem[] = [];
  let open: Placed[] = [];
  for (const one of placed) {
    open = one.depth === 0 ? [] : open.filter((outer) => outer.depth < one.depth);
    (open.at(-1)?.item.items ?? top).push(one.item);
    if (one.depth > 0) open.push(one);
  }
  return top;
}

/** Several people in the cell of a row of bullets belong to nobody in particular: the item keeps them. */
function hoist(draft: Draft, below: readonly ReadItem[]): { lines: CellLine[]; doubts: Doubt[] } {
  if (draft.responsible.length > 0) return { lines: [], doubts: [] };
  const item = below.find((child) => child.number === null && child.doubts.some(isUnalignedPeople));
  if (!item) return { lines: [], doubts: [] };
  const lines = item.responsible.raw.split('\n').map((text) => ({ text, marker: null }));
  const doubts = item.doubts.filter(isUnalignedPeople);
  item.responsible = { raw: '', people: [], roles: [] };
  item.doubts = item.doubts.filter(
    (doubt) => !isUnalignedPeople(doubt) && doubt.code !== 'shared-cells',
  );
  return { lines, doubts };
}

function isUnalignedPeople(doubt: Doubt): boolean {
  return doubt.code === 'unaligned-people';
}

/** Values of the item above bullets that stand in rows of their own and have none. */
function doubtsOverChildren(draft: Draft, below: readonly ReadItem[]): Doubt[] {
  const bare = below.filter((item) => item.number === null);
  if (bare.length < 2) return [];
  const people = bare.every((item) => item.responsible.raw === '')
    ? doubtOf('responsible', draft.responsible)
    : [];
  const dates = bare.every((item) => item.deadline.raw === '')
    ? doubtOf('deadline', draft.deadline.lines)
    : [];
  return [...people, ...dates];
}

function bulletItem(
  draft: Draft,
  bullet: Bullet,
  lines: Record<'responsible' | 'form' | 'deadline', CellLine[]>,
  context: CellContext,
): ReadItem {
  const bare = {
    ...draft,
    extra: [],
    joined: [],
    children: [],
    shared: {},
    deadline: emptyDeadline(),
  };
  return assemble(bare, bullet.number, bullet.text, lines, context, []);
}

function assemble(
  draft: Draft,
  number: string | null,
  text: string,
  lines: Record<'responsible' | 'form' | 'deadline', CellLine[]>,
  context: CellContext,
  items: ReadItem[],
): ReadItem {
  const deadline = deadlineOf(draft, lines.deadline, context);
  return {
    number,
    text,
    responsible: responsibleOf(draft, lines.responsible),
    form: formOf(draft, lines.form),
    deadline,
    items,
    source: { line: draft.line, ...(draft.joined.length > 0 && { joined: draft.joined }) },
    doubts: deadlineDoubts(deadline),
    ...(draft.extra.length > 0 && { extra: byHeader(draft.extra) }),
  };
}

/** What stands once for several items (a merged cell, a heading) is read for each; its words are the first's. */
function responsibleOf(draft: Draft, lines: readonly CellLine[]): ReadItem['responsible'] {
  const own = readResponsibleCell(lines);
  const above = ownerOf(draft, 'responsible')?.responsible;
  const shared = above ? readResponsibleCell(above) : readResponsible(draft.who ?? '');
  return isEmpty(own.raw) ? { ...shared, raw: own.raw } : own;
}

function formOf(draft: Draft, lines: readonly CellLine[]): ReadItem['form'] {
  const own = readFormCell(lines);
  const above = ownerOf(draft, 'form')?.form;
  const values = draft.kind ? [draft.kind] : above ? readFormCell(above).values : [];
  return isEmpty(own.raw) ? { raw: own.raw, values } : own;
}

function deadlineOf(
  draft: Draft,
  lines: readonly CellLine[],
  context: CellContext,
): ReadItem['deadline'] {
  const own = readDeadlineCell({ ...draft.deadline, lines: [...lines] }, context);
  const above = ownerOf(draft, 'deadline')?.deadline;
  return isEmpty(own.raw) && above ? { ...readDeadlineCell(above, context), raw: own.raw } : own;
}

function isEmpty(raw: string): boolean {
  return raw === '' || isDitto(raw);
}

/** The item whose merged cell this one has too; an item's own parts have none of it. */
function ownerOf(draft: Draft, field: MergedField): Draft | undefined {
  const owner = draft.shared[field];
  return owner?.children.includes(draft) ? undefined : owner;
}

/** Columns may have the same header, or none: their texts are kept together. */
function byHeader(entries: readonly [header: string, text: string][]): Record<string, string> {
  const extra: Record<string, string> = {};
  for (const [header, text] of entries)
    extra[header] = extra[header] === undefined ? text : `${extra[header]}\n${text}`;
  return extra;
}
