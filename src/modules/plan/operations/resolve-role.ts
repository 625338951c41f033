import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';

/** Says whom a role of the plans means; the open tasks of its items move to them. */
export const resolveRole = defineOperation({
  name: 'plan.role.resolve',
  summary: 'Say which people a role in the plans means',
  input: z.object({ role: z.string().trim().min(1).max(500), personIds: z.array(id).max(200) }),
  permission: planPermissions['plan.role.resolve'],
  load: nothingToLoad,
  run: async (context, { role, personIds }) => {
    const { trx, actor, audit } = context;
    const wanted = [...new Set(personIds)];
    if (wanted.length > 0) {
      const known = await trx.selectFrom('person').select('id').where('id', 'in', wanted).execute();
      if (known.length < wanted.length) throw notFound();
    }
    const before = await trx
      .deleteFrom('plan_role_person')
      .where('role', '=', role)
      .returning('person_id')
      .execute();
    if (wanted.length > 0) {
      await trx
        .insertInto('plan_role_person')
        .values(wanted.map((person_id) => ({ centre_id: actor.centreId, role, person_id })))
        .execute();
    }
    const items = await trx
      .selectFrom('plan_item_party as party')
      .innerJoin('plan_item as item', 'item.id', 'party.item_id')
      .innerJoin('plan', 'plan.id', 'item.plan_id')
      .select(['item.plan_id as planId'])
      .distinct()
      .where('party.role', '=', role)
      .where('plan.state', '<>', 'closed')
      .execute();
    for (const { planId } of items) await syncTasks(context, planId);
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: role,
      before: { personIds: before.map(({ person_id }) => person_id) },
      after: { personIds: wanted },
    });
    return { role, plans: items.length };
  },
  http: { method: 'put', path: '/plan-roles' },
});
