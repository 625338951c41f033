import type { OperationContext } from '#platform/operation/define.ts';
import type { TaskState } from '../schema.ts';

/** A task with whose it is, locked. */
export interface LoadedTask {
  id: string;
  planId: string;
  itemId: string;
  itemName: string;
  startsOn: string | null;
  dueOn: string;
  state: TaskState;
  result: string;
  reason: string;
  doneOn: string | null;
  version: number;
  personIds: string[];
}

/** Null when absent, foreign or withdrawn. */
export async function loadTask(
  { trx }: OperationContext,
  taskId: string,
): Promise<LoadedTask | null> {
  const row = await trx
    .selectFrom('task')
    .innerJoin('plan_item as item', 'item.id', 'task.item_id')
    .selectAll('task')
    .select(['item.number', 'item.text'])
    .where('task.id', '=', taskId)
    .where('task.state', '<>', 'withdrawn')
    .forUpdate('task')
    .executeTakeFirst();
  if (!row) return null;
  const people = await trx
    .selectFrom('task_person')
    .select('person_id')
    .where('task_id', '=', taskId)
    .execute();
  return {
    id: row.id,
    planId: row.plan_id,
    itemId: row.item_id,
    itemName: [row.number, row.text].filter(Boolean).join(' ').slice(0, 200),
    startsOn: row.starts_on,
    dueOn: row.due_on,
    state: row.state as TaskState,
    result: row.result,
    reason: row.reason,
    doneOn: row.done_on,
    version: row.version,
    personIds: people.map(({ person_id }) => person_id),
  };
}
