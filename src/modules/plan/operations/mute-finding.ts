import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { loadPlan } from './load-plan.ts';

const rule = z.string().regex(/^[a-z0-9-]{1,80}$/);
const item = z.string().trim().max(100).default('');

/** Stops a rule from speaking of an item (or of the whole plan), with the reason. */
export const muteFinding = defineOperation({
  name: 'plan.finding.mute',
  summary: 'Mute a rule for an item, with a reason',
  input: z.object({ planId: id, rule, item, reason: z.string().trim().min(1).max(1000) }),
  permission: planPermissions['plan.finding.mute'],
  load: (context, { planId }) => loadPlan(context, planId),
  run: async ({ trx, actor, target, audit }, { planId, rule: name, item: place, reason }) => {
    await trx
      .insertInto('plan_finding_mute')
      .values({
        centre_id: actor.centreId,
        plan_id: planId,
        rule: name,
        item: place,
        reason,
        created_by: actor.userId,
      })
      .onConflict((c) => c.columns(['plan_id', 'rule', 'item']).doUpdateSet({ reason }))
      .execute();
    audit({
      objectType: 'plan',
      objectId: planId,
      objectName: target.title,
      after: { muted: name, item: place, reason },
    });
    return { planId };
  },
  http: { method: 'put', path: '/plans/{planId}/muted-findings' },
});

/** Lets the rule speak again. */
export const unmuteFinding = defineOperation({
  name: 'plan.finding.unmute',
  summary: 'Let a muted rule speak again',
  input: z.object({ planId: id, rule, item }),
  permission: planPermissions['plan.finding.unmute'],
  load: (context, { planId }) => loadPlan(context, planId),
  run: async ({ trx, target, audit }, { planId, rule: name, item: place }) => {
    await trx
      .deleteFrom('plan_finding_mute')
      .where('plan_id', '=', planId)
      .where('rule', '=', name)
      .where('item', '=', place)
      .execute();
    audit({
      objectType: 'plan',
      objectId: planId,
      objectName: target.title,
      before: { muted: name, item: place },
    });
    return { planId };
  },
  http: { method: 'delete', path: '/plans/{planId}/muted-findings/{rule}' },
});
