import type { OperationContext } from '#platform/operation/define.ts';
import type { Period } from '../deadline/types.ts';
import type { PlanApproval, PlanKind, PlanState } from '../schema.ts';

export interface LoadedPlan {
  id: string;
  kind: PlanKind;
  title: string;
  period: Period;
  state: PlanState;
  approval: PlanApproval;
  version: number;
}

/** The plan, locked; null when absent or foreign. */
export async function loadPlan(
  { trx }: OperationContext,
  planId: string,
): Promise<LoadedPlan | null> {
  const row = await trx
    .selectFrom('plan')
    .select(['id', 'kind', 'title', 'starts_on', 'ends_on', 'state', 'approval', 'version'])
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind as PlanKind,
    title: row.title,
    period: [row.starts_on, row.ends_on],
    state: row.state as PlanState,
    approval: row.approval as unknown as PlanApproval,
    version: row.version,
  };
}
