import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { readPlanTree } from '../document/plan-tree.ts';
import { planPermissions } from '../permissions.ts';
import { id, type PlanApproval, type PlanKind, type PlanState } from '../schema.ts';
import { readCountedInPlan } from '../tasks/counted.ts';

/** A whole plan: what stands above the table, chapters, items, how far each item is and what counts towards it. */
export const getPlan = defineQuery({
  name: 'plan.get',
  summary: 'A plan with its whole document',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ planId: id }),
  run: async (scope, { planId }) => ({
    ...(await readPlanDocument(scope, { planId })),
    counted: await readCountedInPlan(scope, planId),
  }),
  http: { path: '/plans/{planId}' },
});

export type PlanDocument = Awaited<ReturnType<typeof readPlanDocument>>;

export async function readPlanDocument(
  { db, today }: Pick<Scope<'plan.read'>, 'db' | 'today'>,
  { planId }: { planId: string },
) {
  const plan = await db.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirst();
  if (!plan) throw notFound();
  const tree = await readPlanTree(db, planId);
  const tasks = await db
    .selectFrom('task')
    .select(['item_id as itemId', 'state', 'due_on as dueOn'])
    .where('plan_id', '=', planId)
    .where('state', '<>', 'withdrawn')
    .orderBy('due_on')
    .execute();
  const progress: Record<
    string,
    { tasks: number; done: number; late: number; nextDue: string | null }
  > = {};
  for (const { itemId, state, dueOn } of tasks) {
    progress[itemId] ??= { tasks: 0, done: 0, late: 0, nextDue: null };
    const own = progress[itemId];
    own.tasks += 1;
    if (state === 'done' || state === 'partly') own.done += 1;
    if (state === 'open') own.nextDue ??= dueOn;
    if (state === 'open' && dueOn < today) own.late += 1;
  }
  const dates = await db
    .selectFrom('plan_item_date as date')
    .innerJoin('plan_item as item', 'item.id', 'date.item_id')
    .select([
      'date.id',
      'date.item_id as itemId',
      'date.starts_on as startsOn',
      'date.ends_on as endsOn',
      'date.note',
    ])
    .where('item.plan_id', '=', planId)
    .orderBy('date.starts_on')
    .execute();
  return {
    id: plan.id,
    kind: plan.kind as PlanKind,
    title: plan.title,
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    state: plan.state as PlanState,
    approval: plan.approval as unknown as PlanApproval,
    introduction: plan.introduction,
    passport: plan.passport as { label: string; text: string }[],
    signature: plan.signature as { post: string; name: string } | null,
    columns: plan.columns as { role: string; header: string }[],
    sourceFileId: plan.source_file_id,
    previousPlanId: plan.previous_plan_id,
    version: plan.version,
    updatedAt: plan.updated_at,
    ...tree,
    progress,
    dates,
  };
}
