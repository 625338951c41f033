import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { defineQuery } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, type PlanApproval } from '../schema.ts';

/** The scan of the approved plan's signed paper. */
export const getPlanScan = defineQuery({
  name: 'plan.scan',
  summary: 'The scan of the signed plan',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ planId: id }),
  run: async (scope, { planId }) => {
    const plan = await scope.db
      .selectFrom('plan')
      .select('approval')
      .where('id', '=', planId)
      .executeTakeFirst();
    const fileId = (plan?.approval as unknown as PlanApproval | undefined)?.fileId;
    if (!fileId) throw notFound();
    return readFile(scope, fileId);
  },
});
