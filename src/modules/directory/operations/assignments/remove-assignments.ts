import { defineOperation } from '#platform/operation/define.ts';
import { loadAssignments } from '../../assignments/load-assignments.ts';
import { planRemoval } from '../../assignments/plan-changes.ts';
import { removeInput } from '../../assignments/schema.ts';
import { writeAct } from '../../assignments/write-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import { actOutput } from './act-output.ts';

export const removeAssignments = defineOperation({
  name: 'assignment.remove',
  summary:
    'Takes away assignments that were made by mistake. One that was in force is ended instead.',
  input: removeInput,
  output: actOutput,
  permission: assignmentPermissions['assignment.remove'],
  http: { method: 'post', path: '/assignments/remove' },
  load: (context, { ids }) => loadAssignments(context, ids),
  run: (context) =>
    writeAct(context, 'removed', planRemoval(context.target.rows, context.target.chosen), {
      orderNumber: '',
      orderOn: null,
    }),
});
