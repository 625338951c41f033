import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate } from '../schema.ts';

/** Hands everything that a person still owes to a successor, in one act. */
export const handOver = defineOperation({
  name: 'plan.handover',
  summary: "Hand a person's open tasks to another, for a time or for good",
  input: z.object({
    fromId: id,
    toId: id,
    /** Only tasks due between these days (an illness); without them all that is open. */
    from: isoDate.optional(),
    until: isoDate.optional(),
    /** For good: the plans name the successor from now on. */
    forGood: z.boolean().default(false),
    reason: z.string().trim().min(1).max(1000),
  }),
  permission: planPermissions['plan.handover'],
  load: async ({ trx }, { fromId, toId }) => {
    const people = await trx
      .selectFrom('person')
      .select(['id', 'short_name'])
      .where('id', 'in', [fromId, toId])
      .execute();
    const giver = people.find((person) => person.id === fromId);
    const taker = people.find((person) => person.id === toId);
    return giver && taker ? { giver, taker } : null;
  },
  run: async ({ trx, actor, target, audit }, { fromId, toId, from, until, forGood, reason }) => {
    if (fromId === toId) throw refuse('plan.handover-to-oneself');
    const owed = await trx
      .selectFrom('task')
      .innerJoin('task_person', 'task_person.task_id', 'task.id')
      .select('task.id')
      .where('task_person.person_id', '=', fromId)
      .where('task.state', '=', 'open')
      .$if(from !== undefined, (q) => q.where('task.due_on', '>=', from as string))
      .$if(until !== undefined, (q) => q.where('task.due_on', '<=', until as string))
      .forUpdate('task')
      .execute();
    const taskIds = owed.map((task) => task.id);
    if (taskIds.length > 0) {
      await trx
        .insertInto('task_person')
        .values(taskIds.map((task_id) => ({ centre_id: actor.centreId, task_id, person_id: toId })))
        .onConflict((c) => c.doNothing())
        .execute();
      await trx
        .deleteFrom('task_person')
        .where('person_id', '=', fromId)
        .where('task_id', 'in', taskIds)
        .execute();
    }
    if (forGood) await replaceInPlans();
    audit({
      objectType: 'person',
      objectId: fromId,
      objectName: target.giver.short_name,
      before: { tasks: taskIds.length },
      after: {
        to: target.taker.short_name,
        reason,
        forGood,
        from: from ?? null,
        until: until ?? null,
      },
    });
    return { tasks: taskIds.length };

    /** Parties and roles; where the successor is named already, the leaver's line just goes. */
    async function replaceInPlans(): Promise<void> {
      const open = trx
        .selectFrom('plan_item')
        .innerJoin('plan', 'plan.id', 'plan_item.plan_id')
        .select('plan_item.id')
        .where('plan.state', '<>', 'closed');
      const already = trx
        .selectFrom('plan_item_party')
        .select('item_id')
        .where('person_id', '=', toId);
      await trx
        .deleteFrom('plan_item_party')
        .where('person_id', '=', fromId)
        .where('item_id', 'in', open)
        .where('item_id', 'in', already)
        .execute();
      await trx
        .updateTable('plan_item_party')
        .set({ person_id: toId })
        .where('person_id', '=', fromId)
        .where('item_id', 'in', open)
        .execute();
      const roles = await trx
        .deleteFrom('plan_role_person')
        .where('person_id', '=', fromId)
        .returning('role')
        .execute();
      if (roles.length === 0) return;
      await trx
        .insertInto('plan_role_person')
        .values(roles.map(({ role }) => ({ centre_id: actor.centreId, role, person_id: toId })))
        .onConflict((c) => c.doNothing())
        .execute();
    }
  },
  http: { method: 'post', path: '/handovers', status: 201 },
});
