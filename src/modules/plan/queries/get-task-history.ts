import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';

/** What was done to one task, by whom and when, newest first. */
export const getTaskHistory = defineQuery({
  name: 'task.history',
  summary: 'What was done to a task, by whom and when',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ taskId: id }),
  run: readHistory,
  http: { path: '/tasks/{taskId}/history' },
});

export type TaskHistory = Awaited<ReturnType<typeof readHistory>>;

async function readHistory({ db }: Scope<'plan.read'>, { taskId }: { taskId: string }) {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'operation', 'actor_name as by', 'after'])
    .where('object_id', '=', taskId)
    .where('object_type', '=', 'task')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ after, ...row }) => ({
    ...row,
    /** The state that the task got, where the act gave it one. */
    state: field(after, 'state'),
    reason: field(after, 'reason') || null,
    carriedTo: field(after, 'carriedTo'),
  }));
}

function field(values: unknown, name: string): string | null {
  const value = (values as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
}
