import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { loadTask } from './load-task.ts';

/** Gives one task to other people than the plan's cell names. */
export const assignTask = defineOperation({
  name: 'task.assign',
  summary: 'Give a task to other people',
  input: z.object({ taskId: id, personIds: z.array(id).max(50) }),
  permission: planPermissions['task.assign'],
  load: (context, { taskId }) => loadTask(context, taskId),
  version: ({ version }) => version,
  run: async ({ trx, actor, target, audit, now }, { taskId, personIds }) => {
    const wanted = [...new Set(personIds)];
    if (wanted.length > 0) {
      const known = await trx.selectFrom('person').select('id').where('id', 'in', wanted).execute();
      if (known.length < wanted.length) throw notFound();
    }
    await trx.deleteFrom('task_person').where('task_id', '=', taskId).execute();
    if (wanted.length > 0) {
      await trx
        .insertInto('task_person')
        .values(
          wanted.map((person_id) => ({ centre_id: actor.centreId, task_id: taskId, person_id })),
        )
        .execute();
    }
    await trx
      .updateTable('task')
      .set({ version: target.version + 1, updated_at: now })
      .where('id', '=', taskId)
      .execute();
    audit({
      objectType: 'task',
      objectId: taskId,
      objectName: target.itemName,
      before: { personIds: target.personIds },
      after: { personIds: wanted },
    });
    return { taskId, version: target.version + 1 };
  },
  http: { method: 'put', path: '/tasks/{taskId}/people' },
});
