import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedTask } from '../operations/load-task.ts';
import type { EvidenceInput, TaskState } from '../schema.ts';
import { insertEvidence } from './insert-evidence.ts';

/** How a task ended. */
export interface TaskEnd {
  state: Extract<TaskState, 'done' | 'partly' | 'moved' | 'not_done'>;
  result: string;
  reason: string;
  /** The day on which it was done; null for what was not. */
  doneOn: string | null;
  evidence: readonly EvidenceInput[];
  /** The day of the successor, when there is one. */
  carriedTo?: string;
}

/** Writes the end of an open task with its evidence, in the log too, and tells the other modules. */
export async function endTask(
  context: OperationContext,
  task: LoadedTask,
  { evidence, doneOn, carriedTo, ...end }: TaskEnd,
): Promise<void> {
  const { trx, actor, audit, emit, now } = context;
  const closed = { ...end, done_on: doneOn };
  await trx
    .updateTable('task')
    .set({
      ...closed,
      closed_by: actor.userId,
      closed_at: now,
      updated_at: now,
      version: task.version + 1,
    })
    .where('id', '=', task.id)
    .execute();
  await insertEvidence(context, task.id, evidence);
  audit({
    objectType: 'task',
    objectId: task.id,
    objectName: task.itemName,
    before: { state: 'open', dueOn: task.dueOn },
    after: { ...closed, evidence: evidence.length, ...(carriedTo ? { carriedTo } : {}) },
  });
  emit({
    type: 'task.closed',
    payload: { taskId: task.id, itemId: task.itemId, planId: task.planId, state: end.state },
  });
}
