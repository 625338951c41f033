import { defineOperation } from '#platform/operation/define.ts';
import { loadAssignments } from '../../assignments/load-assignments.ts';
import { planCreation } from '../../assignments/plan-changes.ts';
import { createInput } from '../../assignments/schema.ts';
import { writeAct } from '../../assignments/write-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { actOutput } from './act-output.ts';

export const createAssignments = defineOperation({
  name: 'assignment.create',
  summary: 'Assigns a methodist to institutions and directions by an order, many at once.',
  input: createInput,
  output: actOutput,
  permission: assignmentPermissions['assignment.create'],
  http: { method: 'post', path: '/assignments', status: 201 },
  load: (context) => loadAssignments(context),
  async run(context, given) {
    await requireKnown(context, 'person', [given.personId], 'personId');
    await requireKnown(context, 'organisation', given.organisationIds, 'organisationIds');
    await requireKnown(context, 'direction', given.directionIds, 'directionIds');
    return writeAct(context, 'created', planCreation(context.target.rows, given), given);
  },
});
