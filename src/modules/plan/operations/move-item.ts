import { sql } from 'kysely';
import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { amend } from '../document/amend.ts';
import { followHeadings } from '../document/follow-headings.ts';
import { chapterPath, childPath, parentPath } from '../document/item-path.ts';
import { childrenOf, placeChildren } from '../document/place-items.ts';
import { planPermissions } from '../permissions.ts';
import { amendment, id } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { itemName, type LoadedItem, loadItem } from './load-item.ts';

/** Moves an item among its brothers, or with all below it to another chapter or below another item. */
export const moveItem = defineOperation({
  name: 'plan.item.move',
  summary: 'Move an item among its brothers, to another chapter or below another item',
  input: z.object({
    itemId: id,
    /** Where it goes when not among its brothers: straight under a chapter, or below an item of it. */
    to: z.object({ chapterId: id, parentId: id.nullable().default(null) }).optional(),
    /** The brother (there) before which it stands afterwards; the last place when null. */
    beforeId: id.nullable(),
    amendment: amendment.optional(),
  }),
  permission: planPermissions['plan.item.move'],
  load: (context, { itemId }) => loadItem(context, itemId),
  version: ({ version }) => version,
  run: (context, { beforeId, to, amendment: why }) => {
    const { target } = context;
    return placeItem(
      context,
      target,
      { chapterId: target.chapterId, parentId: target.parentId, ...to, beforeId },
      why,
    );
  },
  http: { method: 'post', path: '/plan-items/{itemId}/move' },
});

interface Place {
  chapterId: string;
  parentId: string | null;
  /** The brother there before which the item stands afterwards; the last place when null. */
  beforeId: string | null;
}

type Why = z.output<typeof amendment> | undefined;

/**
 * Puts a locked item with all below it elsewhere in its plan, inside whichever operation.
 *
 * @throws AppError as `amend` does; `not-found`; `refused` (`plan.item.same-place`, `plan.item.below-itself`)
 */
export function placeItem(
  context: OperationContext,
  item: LoadedItem,
  to: Place,
  why: Why,
): Promise<{ itemId: string; version: number }> {
  return to.chapterId === item.chapterId && to.parentId === item.parentId
    ? reorderItem(context, item, to.beforeId, why)
    : relocateItem(context, item, to, why);
}

async function reorderItem(
  context: OperationContext,
  item: LoadedItem,
  beforeId: string | null,
  why: Why,
): Promise<{ itemId: string; version: number }> {
  const { trx, audit } = context;
  if (beforeId === item.id) throw refuse('plan.item.same-place');
  const brothers = await childrenOf(trx, item.planId, item.chapterId, item.parentId);
  const rest = brothers.filter((brother) => brother !== item.id);
  const index = beforeId === null ? rest.length : rest.indexOf(beforeId);
  if (index < 0) throw notFound();
  const from = String(brothers.indexOf(item.id) + 1);
  const to = String(index + 1);
  if (from === to) return { itemId: item.id, version: item.version };
  await amend(context, { id: item.planId, state: item.plan.state }, why, [
    { path: item.path, number: item.number, field: 'moved', from, to },
  ]);
  await placeChildren(trx, item.planId, parentPath(item.path), rest.toSpliced(index, 0, item.id));
  const version = item.version + 1;
  await trx.updateTable('plan_item').set({ version }).where('id', '=', item.id).execute();
  audit({
    objectType: 'plan_item',
    objectId: item.id,
    objectName: itemName(item),
    before: { place: from },
    after: { place: to },
  });
  return { itemId: item.id, version };
}

async function relocateItem(
  context: OperationContext,
  item: LoadedItem,
  to: Place,
  why: Why,
): Promise<{ itemId: string; version: number }> {
  const { trx, audit } = context;
  const from = await placeOf(trx, item);
  const place = await placeOf(trx, { ...to, planId: item.planId });
  if (!from || !place) throw notFound();
  if (`${place.path}.`.startsWith(`${item.path}.`)) throw refuse('plan.item.below-itself');
  const there = await childrenOf(trx, item.planId, to.chapterId, to.parentId);
  const index = to.beforeId === null ? there.length : there.indexOf(to.beforeId);
  if (index < 0) throw notFound();
  await amend(context, { id: item.planId, state: item.plan.state }, why, [
    { path: item.path, number: item.number, field: 'moved', from: from.name, to: place.name },
  ]);
  await followHeadings(context, { id: item.planId, period: item.plan.period }, () =>
    moveSubtree(context, item, { ...to, path: place.path, there }),
  );
  const version = item.version + 1;
  audit({
    objectType: 'plan_item',
    objectId: item.id,
    objectName: itemName(item),
    before: { place: from.name },
    after: { place: place.name },
  });
  return { itemId: item.id, version };
}

async function moveSubtree(
  context: OperationContext,
  item: LoadedItem,
  to: Place & { path: string; there: readonly string[] },
): Promise<void> {
  const { trx } = context;
  const index = to.beforeId === null ? to.there.length : to.there.indexOf(to.beforeId);
  const source = item.path;
  const subtree = sql<boolean>`plan_id = ${item.planId} and (path = ${source} or path like ${`${source}.%`})`;
  const { rows } = await sql<{ id: string }>`
    update plan_item set chapter_id = ${to.chapterId}, updated_at = ${context.now},
      path = ${childPath(to.path, to.there.length + 1)} || substr(path, ${source.length + 1})
    where ${subtree} returning id`.execute(trx);
  await trx
    .updateTable('plan_item')
    .set({ parent_id: to.parentId, version: item.version + 1 })
    .where('id', '=', item.id)
    .execute();
  const left = await childrenOf(trx, item.planId, item.chapterId, item.parentId);
  await placeChildren(trx, item.planId, parentPath(source), left);
  // Closing the gap may have moved the new place itself.
  const now = await placeOf(trx, { ...to, planId: item.planId });
  await placeChildren(
    trx,
    item.planId,
    now?.path ?? to.path,
    to.there.toSpliced(index, 0, item.id),
  );
  // An empty cell takes the people of what contains it.
  await syncTasks(
    context,
    item.planId,
    rows.map(({ id: below }) => below),
  );
}

/** The path of what contains an item, and what people call it; null when the plan has no such place. */
async function placeOf(
  trx: OperationContext['trx'],
  { planId, chapterId, parentId }: { planId: string; chapterId: string; parentId: string | null },
): Promise<{ path: string; name: string } | null> {
  const chapter = await trx
    .selectFrom('plan_chapter')
    .select(['position', 'number', 'title'])
    .where('id', '=', chapterId)
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  if (!chapter) return null;
  if (parentId === null)
    return {
      path: chapterPath(chapter.position),
      name: [chapter.number, chapter.title].filter(Boolean).join('. ').slice(0, 200),
    };
  const parent = await trx
    .selectFrom('plan_item')
    .select(['path', 'number', 'text'])
    .where('id', '=', parentId)
    .where('chapter_id', '=', chapterId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return parent ? { path: parent.path, name: itemName(parent) } : null;
}
