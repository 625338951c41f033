import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { loadTask } from './load-task.ts';

/** Takes back the end of a task; a successor that nobody has worked on goes with it. */
export const reopenTask = defineOperation({
  name: 'task.reopen',
  summary: 'Take back the end of a task',
  input: z.object({ taskId: id }),
  permission: planPermissions['task.reopen'],
  load: (context, { taskId }) => loadTask(context, taskId),
  version: ({ version }) => version,
  run: async ({ trx, target, audit, emit, now }, { taskId }) => {
    if (target.state === 'open') throw refuse('plan.task.not-closed');
    const successors = await trx
      .selectFrom('task')
      .select(['id', 'state', 'version'])
      .where('carried_from_id', '=', taskId)
      .forUpdate()
      .execute();
    if (successors.some(({ state }) => state !== 'open'))
      throw refuse('plan.task.successor-closed');
    for (const successor of successors)
      await trx.deleteFrom('task').where('id', '=', successor.id).execute();
    // Calendar programs take an event's greater number for the newer: those of the successors go on in it.
    const version = successors.reduce((sum, { version: lost }) => sum + lost, target.version + 1);
    await trx
      .updateTable('task')
      .set({
        state: 'open',
        reason: '',
        done_on: null,
        closed_by: null,
        closed_at: null,
        updated_at: now,
        version,
      })
      .where('id', '=', taskId)
      .execute();
    audit({
      objectType: 'task',
      objectId: taskId,
      objectName: target.itemName,
      before: { state: target.state, reason: target.reason },
      after: { state: 'open' },
    });
    emit({
      type: 'task.reopened',
      payload: { taskId, itemId: target.itemId, planId: target.planId },
    });
    return { taskId, version };
  },
  http: { method: 'post', path: '/tasks/{taskId}/reopen' },
});
