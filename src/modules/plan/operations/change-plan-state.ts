import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { fileBytes } from '#platform/files/file-bytes.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { saveVersion } from '../document/save-version.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate, type PlanState } from '../schema.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';

const planInput = z.object({ planId: id });

/** The plan has been looked through and its defects mended or muted. */
export const checkPlanState = step(
  'plan.check',
  'Mark a draft as checked',
  ['draft'],
  'checked',
  '/plans/{planId}/check',
);

/** The plan goes to whoever approves it. */
export const submitPlan = step(
  'plan.submit',
  'Submit a plan for approval',
  ['draft', 'checked'],
  'submitted',
  '/plans/{planId}/submit',
);

/** The plan comes back to be mended. */
export const returnPlan = step(
  'plan.return',
  'Return a plan to draft',
  ['checked', 'submitted', 'approved'],
  'draft',
  '/plans/{planId}/return',
);

/** The approved plan begins to bind. */
export const enforcePlan = step(
  'plan.enforce',
  'Put an approved plan in force',
  ['approved'],
  'in_force',
  '/plans/{planId}/enforce',
);

/** The plan's period is over and its report is written. */
export const closePlan = step(
  'plan.close',
  'Close a plan',
  ['approved', 'in_force'],
  'closed',
  '/plans/{planId}/close',
);

/** Approves a plan: the block's name, post and above all date have to be there; a scan may be. */
export const approvePlan = defineOperation({
  name: 'plan.approve',
  summary: 'Approve a plan with the date of the approval block',
  input: planInput.extend({
    date: isoDate,
    by: z.string().trim().max(300).optional(),
    post: z.string().trim().max(1000).optional(),
    fileId: id.optional(),
    /** The scan of the signed paper, kept in the same transaction. */
    scan: z
      .object({
        name: z.string().trim().min(1).max(300),
        content: fileBytes,
      })
      .optional(),
  }),
  permission: planPermissions['plan.approve'],
  load: (context, { planId }) => loadPlan(context, planId),
  version: ({ version }) => version,
  run: async (context, { date, by, post, fileId, scan }) => {
    const { target, today } = context;
    if (date > today) throw refuse('plan.approval-in-future');
    const saved = scan && (await saveFile(context, { name: scan.name, bytes: scan.content }));
    const approval = {
      ...target.approval,
      date,
      by: by ?? target.approval.by,
      post: post ?? target.approval.post,
      fileId: saved?.id ?? fileId ?? target.approval.fileId,
    };
    if (!approval.by) throw refuse('plan.approval-without-name');
    return move(context, ['draft', 'checked', 'submitted'], 'approved', {
      approval: JSON.stringify(approval),
    });
  },
  http: { method: 'post', path: '/plans/{planId}/approve' },
});

type Step = 'plan.check' | 'plan.submit' | 'plan.return' | 'plan.enforce' | 'plan.close';

function step<N extends Step>(
  name: N,
  summary: string,
  from: PlanState[],
  to: PlanState,
  path: string,
) {
  return defineOperation({
    name,
    summary,
    input: planInput,
    permission: planPermissions[name],
    load: (context: OperationContext, { planId }: { planId: string }) => loadPlan(context, planId),
    version: ({ version }: LoadedPlan) => version,
    run: (context) => move(context, from, to),
    http: { method: 'post', path },
  });
}

async function move(
  context: OperationContext & { target: LoadedPlan },
  from: readonly PlanState[],
  to: PlanState,
  more: { approval?: string } = {},
) {
  const { trx, target, audit, emit, now } = context;
  if (!from.includes(target.state)) throw refuse('plan.wrong-state', { state: target.state });
  const version = target.version + 1;
  await trx
    .updateTable('plan')
    .set({ state: to, ...more, version, updated_at: now })
    .where('id', '=', target.id)
    .execute();
  await saveVersion(context, target.id);
  audit({
    objectType: 'plan',
    objectId: target.id,
    objectName: target.title,
    before: { state: target.state },
    after: { state: to, ...more },
  });
  emit({ type: 'plan.state-changed', payload: { planId: target.id, from: target.state, to } });
  return { planId: target.id, state: to, version };
}
