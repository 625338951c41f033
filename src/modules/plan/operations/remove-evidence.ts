import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { loadTask } from './load-task.ts';

/** Takes a piece of evidence off its task; what it was stays in the audit. */
export const removeEvidence = defineOperation({
  name: 'task.evidence.remove',
  summary: 'Take a piece of evidence off its task',
  input: z.object({ evidenceId: id }),
  permission: planPermissions['task.evidence.remove'],
  load: async (context, { evidenceId }) => {
    const row = await context.trx
      .selectFrom('evidence')
      .selectAll()
      .where('id', '=', evidenceId)
      .executeTakeFirst();
    const task = row ? await loadTask(context, row.task_id) : null;
    return row && task ? { ...task, evidence: row } : null;
  },
  run: async ({ trx, target, audit }, { evidenceId }) => {
    await trx.deleteFrom('evidence').where('id', '=', evidenceId).execute();
    const { kind, text, url, file_id: fileId } = target.evidence;
    audit({
      objectType: 'task',
      objectId: target.id,
      objectName: target.itemName,
      before: { evidence: { kind, text, url, fileId } },
    });
    return { taskId: target.id };
  },
  http: { method: 'delete', path: '/evidence/{evidenceId}' },
});
