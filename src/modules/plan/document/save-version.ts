import type { OperationContext } from '#platform/operation/define.ts';
import { readPlanTree } from './plan-tree.ts';

/** Keeps the document as it is now, numbered, so that versions can be compared and printed later. */
export async function saveVersion(
  { trx, actor, now }: OperationContext,
  planId: string,
): Promise<number> {
  const plan = await trx
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const { source_reading: _, ...head } = plan;
  const snapshot = { plan: head, ...(await readPlanTree(trx, planId)) };
  const { number } = await trx
    .insertInto('plan_version')
    .values((e) => ({
      centre_id: actor.centreId,
      plan_id: planId,
      number: e
        .selectFrom('plan_version')
        .select((s) => s(s.fn.coalesce(s.fn.max('number'), s.val(0)), '+', 1).as('next'))
        .where('plan_id', '=', planId),
      state: plan.state,
      snapshot: JSON.stringify(snapshot),
      created_by: actor.userId,
      created_at: now,
    }))
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}
