import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { amend } from '../document/amend.ts';
import { parentPath } from '../document/item-path.ts';
import { childrenOf, placeChildren } from '../document/place-items.ts';
import { planPermissions } from '../permissions.ts';
import { amendment, id } from '../schema.ts';
import { itemName, loadItem } from './load-item.ts';

/** Moves an item among its brothers, one place at a time or to a given place. */
export const moveItem = defineOperation({
  name: 'plan.item.move',
  summary: 'Move an item among its brothers',
  input: z.object({
    itemId: id,
    /** The brother before which it stands afterwards; the last place when null. */
    beforeId: id.nullable(),
    amendment: amendment.optional(),
  }),
  permission: planPermissions['plan.item.move'],
  load: (context, { itemId }) => loadItem(context, itemId),
  version: ({ version }) => version,
  run: async (context, { itemId, beforeId, amendment: why }) => {
    const { trx, target, audit } = context;
    if (beforeId === itemId) throw refuse('plan.item.same-place');
    const brothers = await childrenOf(trx, target.planId, target.chapterId, target.parentId);
    const rest = brothers.filter((brother) => brother !== itemId);
    const index = beforeId === null ? rest.length : rest.indexOf(beforeId);
    if (index < 0) throw notFound();
    const from = String(brothers.indexOf(itemId) + 1);
    const to = String(index + 1);
    if (from === to) return { itemId, version: target.version };
    await amend(context, { id: target.planId, state: target.plan.state }, why, [
      { path: target.path, number: target.number, field: 'moved', from, to },
    ]);
    await placeChildren(
      trx,
      target.planId,
      parentPath(target.path),
      rest.toSpliced(index, 0, itemId),
    );
    await trx
      .updateTable('plan_item')
      .set({ version: target.version + 1 })
      .where('id', '=', itemId)
      .execute();
    audit({
      objectType: 'plan_item',
      objectId: itemId,
      objectName: itemName(target),
      before: { place: from },
      after: { place: to },
    });
    return { itemId, version: target.version + 1 };
  },
  http: { method: 'post', path: '/plan-items/{itemId}/move' },
});
