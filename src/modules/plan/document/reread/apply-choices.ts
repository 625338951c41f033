import type { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { insertItem } from '../../operations/add-item.ts';
import { changeChapter, dropChapter, insertChapter } from '../../operations/change-chapters.ts';
import { itemName, type LoadedItem, loadItem } from '../../operations/load-item.ts';
import type { LoadedPlan } from '../../operations/load-plan.ts';
import { placeItem } from '../../operations/move-item.ts';
import { setRemoved } from '../../operations/remove-item.ts';
import { changeItem } from '../../operations/update-item.ts';
import { changePlan } from '../../operations/update-plan.ts';
import type { PlanDocument } from '../../queries/get-plan.ts';
import type { ItemField } from '../../reading/merge/diff-readings.ts';
import { flattenItems, type PlacedItem } from '../../reading/merge/flatten-items.ts';
import { matchItems } from '../../reading/merge/match-items.ts';
import type { ReadItem, Reading } from '../../reading/types.ts';
import { amendedStates, type amendment } from '../../schema.ts';
import { chapterPath } from '../item-path.ts';
import { childrenOf, placeChildren } from '../place-items.ts';
import type { SourceComparison } from './compare-with-source.ts';
import type { Choice } from './list-choices.ts';

interface Work {
  plan: LoadedPlan;
  document: PlanDocument;
  comparison: SourceComparison;
  /** The document as it is read now. */
  reading: Reading;
  /** What is taken from it. */
  taken: readonly Choice[];
  why: z.output<typeof amendment> | undefined;
}

/** Does to the plan what was chosen, by the same acts as an edit by hand, in the caller's transaction. */
export async function applyChoices(context: OperationContext, work: Work): Promise<void> {
  await applyDocument(context, work);
  const chapters = await applyChapters(context, work);
  await applyChanges(context, work);
  const rows = await applyAdditions(context, work, chapters);
  // What contained a row may go only after the row has moved out of it.
  await applyMoves(context, work, chapters, rows);
  await applyRemovals(context, work);
  await dropChapters(context, work);
}

async function applyDocument(context: OperationContext, { plan, taken }: Work): Promise<void> {
  const chosen = Object.fromEntries(
    taken.flatMap(({ part, place, source }) => (part === 'document' ? [[place, source]] : [])),
  ) as Record<string, string | null>;
  const { title, period, approvalPost, approvalBy } = chosen;
  const block = {
    ...(approvalPost === undefined ? {} : { post: approvalPost || null }),
    ...(approvalBy === undefined ? {} : { by: approvalBy || null }),
  };
  // What was signed is not changed by a paper read again.
  const fixed = amendedStates.includes(plan.state);
  const changes = {
    ...(title ? { title: title.replaceAll('\n', ' ').slice(0, 500) } : {}),
    ...(period && !fixed ? { period: period.split('..') as [string, string] } : {}),
    ...(Object.keys(block).length > 0 && !fixed ? { approval: block } : {}),
  };
  if (Object.keys(changes).length > 0) await changePlan(context, plan, changes);
}

/** Chapters of the document → chapters of the plan. One that the plan lacks is made for its items. */
async function applyChapters(
  context: OperationContext,
  { plan, document, reading, taken, why }: Work,
): Promise<Map<number, string>> {
  const own = new Map(
    document.chapters.map((chapter, index) => [chapter.number ?? String(index + 1), chapter]),
  );
  const wanted = new Set(taken.flatMap(({ part, place }) => (part === 'chapter' ? place : [])));
  const ids = new Map<number, string>();
  for (const [index, { number, title }] of reading.sections.entries()) {
    const name = number ?? String(index + 1);
    const chapter = own.get(name);
    if (!chapter) {
      if (wanted.has(name))
        ids.set(index, (await insertChapter(context, plan, { number, title }, why)).chapterId);
      continue;
    }
    ids.set(index, chapter.id);
    if (wanted.has(name)) await changeChapter(context, { chapter, plan }, { title }, why);
  }
  return ids;
}

async function applyChanges(
  context: OperationContext,
  { comparison, taken, why }: Work,
): Promise<void> {
  const byItem = Map.groupBy(
    taken.filter(
      ({ part, kind, field }) => part === 'item' && kind === 'changed' && !isMove(field),
    ),
    ({ index }) => index,
  );
  for (const [index, choices] of byItem) {
    const item = await rowOf(context, comparison, index);
    const said = comparison.difference.items[index ?? -1]?.theirs?.deadline.said;
    const cells = cellsOf(choices);
    if (item)
      await changeItem(
        context,
        item,
        { ...cells, ...(cells.deadline !== undefined && said !== undefined && { said }) },
        why,
      );
  }
}

/** A row that stands elsewhere, in another chapter or only in another order. */
function isMove(field: Choice['field']): boolean {
  return field === 'place' || field === 'order';
}

/** The plan's row that a difference is about, locked; null when it has been taken out. */
async function rowOf(
  context: OperationContext,
  { difference, rows }: SourceComparison,
  index: number | null,
): Promise<LoadedItem | null> {
  const ours = difference.items[index ?? -1]?.ours;
  const row = ours && rows.get(ours);
  const item = row ? await loadItem(context, row.id) : null;
  return item?.removedAt ? null : item;
}

/** Rows that stand elsewhere in the document now: each after its brother there. */
async function applyMoves(
  context: OperationContext,
  { plan, comparison, reading, taken, why }: Work,
  chapters: ReadonlyMap<number, string>,
  rows: ReadonlyMap<number, string>,
): Promise<void> {
  const moved = taken.filter(({ field }) => isMove(field));
  if (moved.length === 0) return;
  const theirs = flattenItems(reading);
  const wanted = new Map(
    moved.map(({ index }) => [comparison.difference.items[index ?? -1]?.theirs, index]),
  );
  for (const [at, placed] of theirs.entries()) {
    const item = wanted.has(placed.item)
      ? await rowOf(context, comparison, wanted.get(placed.item) ?? null)
      : null;
    if (!item) continue;
    const chapterId = chapters.get(placed.section);
    const parentId = placed.parent === null ? null : rows.get(placed.parent);
    if (!chapterId || parentId === undefined)
      throw refuse('plan.reread.no-place', { item: itemName(item) });
    const brothers = await childrenOf(context.trx, plan.id, chapterId, parentId);
    const after = brotherBefore(theirs, at, rows, brothers);
    const beforeId = brothers[after === null ? 0 : brothers.indexOf(after) + 1] ?? null;
    await placeItem(context, item, { chapterId, parentId, beforeId }, why);
  }
}

async function applyRemovals(
  context: OperationContext,
  { comparison, taken, why }: Work,
): Promise<void> {
  for (const { part, kind, index } of taken) {
    if (part !== 'item' || kind !== 'removed') continue;
    // Below an item that was just taken out, it is out already.
    const item = await rowOf(context, comparison, index);
    if (item) await setRemoved(context, item, why, true);
  }
}

/** Chapters that the document no longer has. @throws AppError `refused` when something of them is to stay */
async function dropChapters(
  context: OperationContext,
  { plan, document, taken, why }: Work,
): Promise<void> {
  for (const { part, kind, place } of taken) {
    if (part !== 'chapter' || kind !== 'removed') continue;
    const chapter = document.chapters.find(
      ({ number }, index) => (number ?? String(index + 1)) === place,
    );
    if (chapter) await dropChapter(context, { chapter, plan }, why);
  }
}

function cellsOf(choices: readonly Choice[]) {
  const cells = Object.fromEntries(
    choices.map(({ field, source }) => [field, source ?? '']),
  ) as Partial<Record<Exclude<ItemField, 'place' | 'order'>, string>>;
  const { number, ...rest } = cells;
  return { ...rest, ...(number === undefined ? {} : { number: number || null }) };
}

/**
 * New rows, each after its brother in the document, below the row that contains it there.
 *
 * @returns rows of the plan by their places in the document, the new ones too
 */
async function applyAdditions(
  context: OperationContext,
  { plan, comparison, reading, taken, why }: Work,
  chapters: ReadonlyMap<number, string>,
): Promise<Map<number, string>> {
  const wanted = new Set<ReadItem>(
    taken.flatMap(({ part, kind, index }) => {
      const item = comparison.difference.items[index ?? -1]?.theirs;
      return part === 'item' && kind === 'added' && item ? [item] : [];
    }),
  );
  const theirs = flattenItems(reading);
  const ids = knownRows(theirs, comparison);
  for (const [index, placed] of theirs.entries()) {
    const chapterId = chapters.get(placed.section);
    const parentId = placed.parent === null ? null : (ids.get(placed.parent) ?? null);
    if (!wanted.has(placed.item) || !chapterId || (placed.parent !== null && !parentId)) continue;
    const place = { planId: plan.id, chapterId, parentId };
    const brothers = await childrenOf(context.trx, plan.id, chapterId, parentId);
    const afterId = brotherBefore(theirs, index, ids, brothers);
    const { itemId } = await insertItem(context, plan, {
      ...place,
      afterId,
      number: placed.item.number,
      text: placed.item.text || '—',
      responsible: placed.item.responsible.raw,
      form: placed.item.form.raw,
      deadline: placed.item.deadline.raw,
      said: placed.item.deadline.said,
      amendment: why,
    });
    ids.set(index, itemId);
    if (afterId === null) await placeFirst(context, place, itemId);
  }
  return ids;
}

/** Rows of the plan by their places in the document read now. */
function knownRows(
  theirs: readonly PlacedItem[],
  { ours, rows }: SourceComparison,
): Map<number, string> {
  const own = flattenItems(ours);
  return new Map(
    matchItems(theirs, own).flatMap((match, index) => {
      const item = match === null ? undefined : own[match]?.item;
      const row = item && rows.get(item);
      return row ? [[index, row.id] as const] : [];
    }),
  );
}

function brotherBefore(
  theirs: readonly PlacedItem[],
  index: number,
  ids: ReadonlyMap<number, string>,
  brothers: readonly string[],
): string | null {
  const self = theirs[index];
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = theirs[at];
    const known = ids.get(at);
    const near = other?.parent === self?.parent && other?.section === self?.section;
    if (known && near && brothers.includes(known)) return known;
  }
  return null;
}

async function placeFirst(
  { trx }: OperationContext,
  { planId, chapterId, parentId }: { planId: string; chapterId: string; parentId: string | null },
  itemId: string,
): Promise<void> {
  const brothers = await childrenOf(trx, planId, chapterId, parentId);
  const above = await trx
    .selectFrom('plan_item')
    .innerJoin('plan_chapter', 'plan_chapter.id', 'plan_item.chapter_id')
    .select(['plan_item.path', 'plan_chapter.position'])
    .where('plan_item.id', '=', parentId ?? itemId)
    .executeTakeFirstOrThrow();
  await placeChildren(trx, planId, parentId ? above.path : chapterPath(above.position), [
    itemId,
    ...brothers.filter((brother) => brother !== itemId),
  ]);
}
