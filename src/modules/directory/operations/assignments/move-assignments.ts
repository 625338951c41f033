import { defineOperation } from '#platform/operation/define.ts';
import { loadAssignments } from '../../assignments/load-assignments.ts';
import { planMove } from '../../assignments/plan-changes.ts';
import { moveInput } from '../../assignments/schema.ts';
import { writeAct } from '../../assignments/write-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { actOutput } from './act-output.ts';

export const moveAssignments = defineOperation({
  name: 'assignment.move',
  summary:
    'Hands assignments over to another methodist from a day on; open tasks of plans go with them.',
  input: moveInput,
  output: actOutput,
  permission: assignmentPermissions['assignment.move'],
  http: { method: 'post', path: '/assignments/move' },
  load: (context, { ids }) => loadAssignments(context, ids),
  async run(context, { ids: _, ...given }) {
    await requireKnown(context, 'person', [given.toPersonId], 'toPersonId');
    const { rows, chosen } = context.target;
    return writeAct(context, 'moved', planMove(rows, chosen, given), given);
  },
});
