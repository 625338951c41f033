import { defineOperation } from '#platform/operation/define.ts';
import { loadAssignments } from '../../assignments/load-assignments.ts';
import { planSubstitution } from '../../assignments/plan-changes.ts';
import { substituteInput } from '../../assignments/schema.ts';
import { writeAct } from '../../assignments/write-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { actOutput } from './act-output.ts';

export const substituteAssignments = defineOperation({
  name: 'assignment.substitute',
  summary: 'Somebody stands in for a methodist who is away; afterwards all is as before by itself.',
  input: substituteInput,
  output: actOutput,
  permission: assignmentPermissions['assignment.substitute'],
  http: { method: 'post', path: '/assignments/substitute', status: 201 },
  load: (context, { ids }) => loadAssignments(context, ids),
  async run(context, given) {
    await requireKnown(context, 'person', [given.personId], 'personId');
    await requireKnown(context, 'person', [given.toPersonId], 'toPersonId');
    return writeAct(context, 'substituted', planSubstitution(context.target.rows, given), given);
  },
});
