import type { OperationContext } from '#platform/operation/define.ts';
import type { Period } from '../deadline/types.ts';
import type { KeptDeadline } from '../document/plan-tree.ts';
import type { PlanState } from '../schema.ts';

/** An item with what an edit has to know of its plan, locked. */
export interface LoadedItem {
  id: string;
  planId: string;
  chapterId: string;
  parentId: string | null;
  path: string;
  number: string | null;
  text: string;
  responsible: string;
  form: string;
  deadline: string;
  deadlineReading: KeptDeadline | null;
  removedAt: Date | null;
  version: number;
  plan: { state: PlanState; period: Period; title: string };
}

/** Null when absent or foreign. Removed items are found too: they can be restored. */
export async function loadItem(
  { trx }: OperationContext,
  itemId: string,
): Promise<LoadedItem | null> {
  const row = await trx
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .selectAll('item')
    .select(['plan.state', 'plan.starts_on', 'plan.ends_on', 'plan.title'])
    .where('item.id', '=', itemId)
    .forUpdate('item')
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    planId: row.plan_id,
    chapterId: row.chapter_id,
    parentId: row.parent_id,
    path: row.path,
    number: row.number,
    text: row.text,
    responsible: row.responsible,
    form: row.form,
    deadline: row.deadline,
    deadlineReading: row.deadline_reading as KeptDeadline | null,
    removedAt: row.removed_at,
    version: row.version,
    plan: { state: row.state as PlanState, period: [row.starts_on, row.ends_on], title: row.title },
  };
}

/** How people call the item in the audit and in letters. */
export function itemName({ number, text }: { number: string | null; text: string }): string {
  return [number, text].filter(Boolean).join(' ').slice(0, 200);
}
