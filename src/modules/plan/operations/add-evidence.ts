import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { evidenceInput, id } from '../schema.ts';
import { insertEvidence } from '../tasks/insert-evidence.ts';
import { loadTask } from './load-task.ts';

/** Hangs evidence on a task, open or ended. */
export const addEvidence = defineOperation({
  name: 'task.evidence.add',
  summary: 'Attach a text, a link or a file to a task as evidence',
  input: z.object({ taskId: id, evidence: evidenceInput }),
  permission: planPermissions['task.evidence.add'],
  load: (context, { taskId }) => loadTask(context, taskId),
  run: async (context, { evidence }) => {
    const { target, audit } = context;
    const [evidenceId] = await insertEvidence(context, target.id, [evidence]);
    const { kind, text, form } = evidence;
    const what = kind === 'link' ? evidence.url : kind === 'upload' ? evidence.name : undefined;
    audit({
      objectType: 'task',
      objectId: target.id,
      objectName: target.itemName,
      after: { evidence: { kind, text, form, what } },
    });
    return { evidenceId: evidenceId ?? '' };
  },
  http: { method: 'post', path: '/tasks/{taskId}/evidence', status: 201 },
});
