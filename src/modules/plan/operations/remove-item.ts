import { z } from 'zod';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { amend } from '../document/amend.ts';
import { readDeadlinesAgain } from '../document/follow-headings.ts';
import { planPermissions } from '../permissions.ts';
import { amendment, id } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { itemName, type LoadedItem, loadItem } from './load-item.ts';

const input = z.object({ itemId: id, amendment: amendment.optional() });

/** Takes an item and all below it out of the plan; it can be put back as it was. */
export const removeItem = defineOperation({
  name: 'plan.item.remove',
  summary: 'Take an item and all below it out of the plan',
  input,
  permission: planPermissions['plan.item.remove'],
  load: (context, { itemId }) => loadItem(context, itemId),
  version: ({ version }) => version,
  run: (context, { amendment: why }) => setRemoved(context, context.target, why, true),
  http: { method: 'delete', path: '/plan-items/{itemId}' },
});

/** Undoes a removal: the item comes back to its place, with all below it and its tasks. */
export const restoreItem = defineOperation({
  name: 'plan.item.restore',
  summary: 'Put a removed item back',
  input,
  permission: planPermissions['plan.item.restore'],
  load: (context, { itemId }) => loadItem(context, itemId),
  run: (context, { amendment: why }) => setRemoved(context, context.target, why, false),
  http: { method: 'post', path: '/plan-items/{itemId}/restore' },
});

/** Takes a locked item with all below it out of the plan, or puts it back, inside whichever operation. */
export async function setRemoved(
  context: OperationContext,
  target: LoadedItem,
  why: z.output<typeof amendment> | undefined,
  removed: boolean,
) {
  const { trx, audit, now } = context;
  const field = removed ? 'removed' : 'added';
  await amend(context, { id: target.planId, state: target.plan.state }, why, [
    {
      path: target.path,
      number: target.number,
      field,
      from: removed ? target.text : '',
      to: removed ? '' : target.text,
    },
  ]);
  const subtree = await trx
    .updateTable('plan_item')
    .set((e) => ({
      removed_at: removed ? now : null,
      updated_at: now,
      version: e('version', '+', 1),
    }))
    .where('plan_id', '=', target.planId)
    .where((e) => e.or([e('path', '=', target.path), e('path', 'like', `${target.path}.%`)]))
    .returning('id')
    .execute();
  const ids = new Set(subtree.map(({ id: itemId }) => itemId));
  // The period or the heading above may be another than when it was taken out.
  if (!removed)
    await readDeadlinesAgain(context, { id: target.planId, period: target.plan.period }, (item) =>
      ids.has(item.id),
    );
  await syncTasks(context, target.planId, [...ids]);
  audit({
    objectType: 'plan_item',
    objectId: target.id,
    objectName: itemName(target),
    before: { removed: !removed },
    after: { removed },
  });
  return { itemId: target.id, version: target.version + 1 };
}
