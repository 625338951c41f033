import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadAssignments } from '../../assignments/load-assignments.ts';
import { order } from '../../assignments/schema.ts';
import { writeAct } from '../../assignments/write-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';
import { day } from '../../sections/schema.ts';

export const updateAssignment = defineOperation({
  name: 'assignment.update',
  summary:
    'Corrects the days, the order or the reason of an assignment; fields that are left out stay.',
  input: z.object({
    id: z.uuid(),
    since: day.optional(),
    until: day.nullable().optional(),
    orderNumber: order.orderNumber.unwrap().optional(),
    orderOn: order.orderOn.unwrap().optional(),
    reason: order.reason.unwrap().optional(),
  }),
  output: z.object({ id: z.uuid(), actId: z.uuid().nullable(), version: z.number().int() }),
  permission: assignmentPermissions['assignment.update'],
  http: { method: 'patch', path: '/assignments/{id}' },
  load: async (context, { id }) => {
    const loaded = await loadAssignments(context, [id]);
    const [row] = loaded?.chosen ?? [];
    return loaded && row ? { rows: loaded.rows, row } : null;
  },
  version: (target) => target.row.version,
  async run(context, { id, ...given }) {
    const { rows, row } = context.target;
    const after = { ...row, ...given };
    if (after.until !== null && after.until < after.since)
      throw new AppError('invalid', {
        fields: [{ path: 'until', code: 'period-order', message: 'the end is before the start' }],
      });
    const twice = rows.some(
      (other) =>
        other.id !== id &&
        other.personId === after.personId &&
        other.organisationId === after.organisationId &&
        other.directionId === after.directionId &&
        other.substitutes === after.substitutes &&
        (other.until === null || after.since <= other.until) &&
        (after.until === null || other.since <= after.until),
    );
    if (twice) throw refuse('assignments.twice');
    const planned = { changes: [{ before: row, after }], already: 0 };
    const { actId } = await writeAct(context, 'changed', planned, after);
    return { id, actId, version: row.version + 1 };
  },
});
