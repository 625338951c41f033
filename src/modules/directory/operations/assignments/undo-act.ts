import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadAssignments } from '../../assignments/load-assignments.ts';
import { type WrittenChange, writeChanges } from '../../assignments/write-act.ts';
import { assignmentPermissions } from '../../permissions/assignments.ts';

export const undoAct = defineOperation({
  name: 'assignment.undo',
  summary: 'Takes an act with assignments back, as long as nothing that it made was changed since.',
  input: z.object({ actId: z.uuid() }),
  output: z.object({ actId: z.uuid(), changed: z.number().int() }),
  permission: assignmentPermissions['assignment.undo'],
  http: { method: 'post', path: '/assignment-acts/{actId}/undo' },
  load: async (context, { actId }) => {
    const loaded = await loadAssignments(context);
    const act = await context.trx
      .selectFrom('assignment_act')
      .select(['id', 'changes', 'undone_at as undoneAt'])
      .where('id', '=', actId)
      .forUpdate()
      .executeTakeFirst();
    return loaded && act ? { rows: loaded.rows, act } : null;
  },
  async run(context, { actId }) {
    const { rows, act } = context.target;
    if (act.undoneAt !== null) throw refuse('assignments.undone-already');
    const changes = act.changes as unknown as WrittenChange[];
    const own = new Set(changes.flatMap(({ after }) => after?.id ?? []));
    for (const { before, after } of changes) {
      const now = rows.find(({ id }) => id === (after ?? before)?.id) ?? null;
      if (!isDeepStrictEqual(now, after)) throw refuse('assignments.changed-since');
      // Somebody stands in for what would go.
      const needed = rows.some(({ id, substitutes }) => substitutes === after?.id && !own.has(id));
      if (before === null && needed) throw refuse('assignments.changed-since');
    }
    const back = changes.map(({ before, after }) => ({ before: after, after: before }));
    const written = await writeChanges(context, back);
    await context.trx
      .updateTable('assignment_act')
      .set({ undone_at: context.now })
      .where('id', '=', actId)
      .execute();
    return { actId, changed: written.length };
  },
});
