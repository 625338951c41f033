import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { loadPlan } from './load-plan.ts';

/** Removes a draft that nobody has worked by; what was approved or done stays. */
export const removePlan = defineOperation({
  name: 'plan.remove',
  summary: 'Remove a draft',
  input: z.object({ planId: id }),
  permission: planPermissions['plan.remove'],
  load: (context, { planId }) => loadPlan(context, planId),
  version: ({ version }) => version,
  run: async ({ trx, target, audit }, { planId }) => {
    if (target.state !== 'draft') throw refuse('plan.not-a-draft');
    const worked = await trx
      .selectFrom('task')
      .select('id')
      .where('plan_id', '=', planId)
      .where('closed_at', 'is not', null)
      .limit(1)
      .executeTakeFirst();
    if (worked) throw refuse('plan.has-results');
    await trx
      .updateTable('plan')
      .set({ previous_plan_id: null })
      .where('previous_plan_id', '=', planId)
      .execute();
    await trx
      .updateTable('plan_item')
      .set({ origin_item_id: null })
      .where(
        'origin_item_id',
        'in',
        trx.selectFrom('plan_item').select('id').where('plan_id', '=', planId),
      )
      .execute();
    await trx.deleteFrom('plan_item').where('plan_id', '=', planId).execute();
    await trx.deleteFrom('plan').where('id', '=', planId).execute();
    audit({
      objectType: 'plan',
      objectId: planId,
      objectName: target.title,
      before: { period: target.period, kind: target.kind },
    });
    return { planId };
  },
  http: { method: 'delete', path: '/plans/{planId}' },
});
