import type { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { amendedStates, type amendment, type PlanState } from '../schema.ts';

export interface AmendmentChange {
  path: string;
  number: string | null;
  /** `added` and `removed` concern the whole item. */
  field: 'number' | 'text' | 'responsible' | 'form' | 'deadline' | 'added' | 'removed' | 'moved';
  from: string;
  to: string;
}

/**
 * Records a change of an approved plan; does nothing for a draft. Changes of one day with the same reason
 * are one amendment.
 *
 * @throws AppError `refused` (`plan.amendment-reason-missing`), (`plan.closed`)
 */
export async function amend(
  { trx, actor, today, now }: OperationContext,
  plan: { id: string; state: PlanState },
  given: z.output<typeof amendment> | undefined,
  changes: readonly AmendmentChange[],
): Promise<void> {
  if (plan.state === 'closed') throw refuse('plan.closed');
  if (!amendedStates.includes(plan.state) || changes.length === 0) return;
  if (!given) throw refuse('plan.amendment-reason-missing');
  const amendedOn = given.date ?? today;
  // Others may amend the same plan at this moment: whoever comes second to a number looks again.
  for (;;) {
    const latest = await trx
      .selectFrom('plan_amendment')
      .select(['id', 'number', 'reason', 'amended_on', 'changes'])
      .where('plan_id', '=', plan.id)
      .orderBy('number', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst();
    if (latest && latest.reason === given.reason && latest.amended_on === amendedOn) {
      const all = [...(latest.changes as unknown as AmendmentChange[]), ...changes];
      await trx
        .updateTable('plan_amendment')
        .set({ changes: JSON.stringify(all) })
        .where('id', '=', latest.id)
        .execute();
      return;
    }
    const written = await trx
      .insertInto('plan_amendment')
      .values({
        centre_id: actor.centreId,
        plan_id: plan.id,
        number: (latest?.number ?? 0) + 1,
        amended_on: amendedOn,
        reason: given.reason,
        changes: JSON.stringify(changes),
        created_by: actor.userId,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(['plan_id', 'number']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written) return;
  }
}
