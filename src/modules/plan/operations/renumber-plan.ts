import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { amend } from '../document/amend.ts';
import { readPlanTree } from '../document/plan-tree.ts';
import { renumbered, writeNumbers } from '../document/renumber.ts';
import { planPermissions } from '../permissions.ts';
import { amendment, id } from '../schema.ts';
import { loadPlan } from './load-plan.ts';

/** Numbers the items anew, without gaps and repeats. */
export const renumberPlan = defineOperation({
  name: 'plan.renumber',
  summary: 'Number the items anew, without gaps',
  input: z.object({ planId: id, amendment: amendment.optional() }),
  permission: planPermissions['plan.renumber'],
  load: (context, { planId }) => loadPlan(context, planId),
  version: ({ version }) => version,
  run: async (context, { planId, amendment: why }) => {
    const { trx, target, audit } = context;
    const { chapters } = await readPlanTree(trx, planId);
    const changes = renumbered(chapters);
    if (changes.length === 0) return { planId, changed: 0 };
    await amend(
      context,
      target,
      why,
      changes.map(({ path, from, to }) => ({
        path,
        number: from,
        field: 'number',
        from: from ?? '',
        to,
      })),
    );
    await writeNumbers(trx, changes);
    audit({
      objectType: 'plan',
      objectId: planId,
      objectName: target.title,
      after: { renumbered: changes.length },
    });
    return { planId, changed: changes.length };
  },
  http: { method: 'post', path: '/plans/{planId}/renumber' },
});
