import { defineOperation } from '#platform/operation/define.ts';
import { loadAssignments } from '../../assignments/load-assignments.ts';
import { planEnd } from '../../assignments/plan-changes.ts';
import { endInput } from '../../assignments/schema.ts';
import { writeAct } from '../../assignments/write-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import { actOutput } from './act-output.ts';

export const endAssignments = defineOperation({
  name: 'assignment.end',
  summary: 'Says which day is the last of assignments.',
  input: endInput,
  output: actOutput,
  permission: assignmentPermissions['assignment.end'],
  http: { method: 'post', path: '/assignments/end' },
  load: (context, { ids }) => loadAssignments(context, ids),
  run: (context, { until, ...given }) =>
    writeAct(context, 'ended', planEnd(context.target.rows, context.target.chosen, until), given),
});
