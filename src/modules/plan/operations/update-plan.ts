import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { readDeadlinesAgain } from '../document/follow-headings.ts';
import { planPermissions } from '../permissions.ts';
import { amendedStates, approval, cellText, id, period, planKinds } from '../schema.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';

const changes = z.object({
  kind: z.enum(planKinds).optional(),
  title: cellText.min(1).max(500).optional(),
  period: period.optional(),
  introduction: z.string().max(200_000).optional(),
  approval: approval.pick({ stamp: true, by: true, post: true }).partial().optional(),
  signature: z
    .object({ post: z.string().trim().max(300), name: z.string().trim().max(300) })
    .nullable()
    .optional(),
  controllerId: id.nullable().optional(),
});

/** Changes what stands above and below the table. A new period turns every deadline into dates anew. */
export const updatePlan = defineOperation({
  name: 'plan.update',
  summary: 'Change title, period, introduction, approval block, signature or controller of a plan',
  input: changes.extend({ planId: id }),
  permission: planPermissions['plan.update'],
  load: (context, { planId }) => loadPlan(context, planId),
  version: ({ version }) => version,
  run: (context, { planId: _, ...given }) => changePlan(context, context.target, given),
  http: { method: 'patch', path: '/plans/{planId}' },
});

/** Changes a locked plan's head, inside whichever operation. @throws AppError `refused`, `not-found` */
export async function changePlan(
  context: OperationContext,
  target: LoadedPlan,
  {
    period: newPeriod,
    approval: block,
    signature,
    controllerId,
    ...plain
  }: z.output<typeof changes>,
): Promise<{ planId: string; version: number }> {
  const { trx, audit, now } = context;
  const planId = target.id;
  if (target.state === 'closed') throw refuse('plan.closed');
  if (amendedStates.includes(target.state) && (newPeriod || block)) throw refuse('plan.approved');
  if (
    controllerId &&
    !(await trx.selectFrom('person').select('id').where('id', '=', controllerId).executeTakeFirst())
  )
    throw notFound();
  const version = target.version + 1;
  await trx
    .updateTable('plan')
    .set({
      ...plain,
      ...(newPeriod ? { starts_on: newPeriod[0], ends_on: newPeriod[1] } : {}),
      ...(block ? { approval: JSON.stringify({ ...target.approval, ...block }) } : {}),
      ...(signature === undefined
        ? {}
        : { signature: signature ? JSON.stringify(signature) : null }),
      ...(controllerId === undefined ? {} : { controller_id: controllerId }),
      version,
      updated_at: now,
    })
    .where('id', '=', planId)
    .execute();
  if (newPeriod) await readDeadlinesAgain(context, { id: planId, period: newPeriod }, () => true);
  const { introduction, ...shown } = plain;
  audit({
    objectType: 'plan',
    objectId: planId,
    objectName: plain.title ?? target.title,
    before: { title: target.title, period: target.period },
    after: {
      ...shown,
      ...(newPeriod ? { period: newPeriod } : {}),
      ...(introduction === undefined ? {} : { introduction: introduction.length }),
      ...(block ? { approval: block } : {}),
    },
  });
  return { planId, version };
}
