import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { readCounted } from '../tasks/counted.ts';
import { filterTasks, selectTasks, type TaskRow, tasksIn } from './task-rows.ts';

/** One task with its evidence and with how it came about. */
export const getTask = defineQuery({
  name: 'task.get',
  summary: 'A task with its evidence',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ taskId: id }),
  run: readTask,
  http: { path: '/tasks/{taskId}' },
});

export type TaskWithEvidence = Awaited<ReturnType<typeof readTask>>;

async function readTask(scope: Scope<'plan.read'>, { taskId }: { taskId: string }) {
  const task = (await selectTasks(filterTasks(tasksIn(scope), {}, scope.today), scope.today)
    .where('task.id', '=', taskId)
    .executeTakeFirst()) as TaskRow | undefined;
  if (!task) throw notFound();
  const pieces = await scope.db
    .selectFrom('evidence')
    .leftJoin('file', 'file.id', 'evidence.file_id')
    .leftJoin('auth_user as user', 'user.id', 'evidence.created_by')
    .select([
      'evidence.id',
      'evidence.kind',
      'evidence.text',
      'evidence.url',
      'evidence.form',
      'evidence.file_id as fileId',
      'file.name as fileName',
      'file.size as fileSize',
      'user.name as by',
      'evidence.created_at as createdAt',
    ])
    .where('evidence.task_id', '=', taskId)
    .orderBy('evidence.created_at')
    .execute();
  const chain = await scope.db
    .selectFrom('task')
    .leftJoin('task as earlier', 'earlier.id', 'task.carried_from_id')
    .leftJoin('task as later', 'later.carried_from_id', 'task.id')
    .leftJoin('auth_user as user', 'user.id', 'task.closed_by')
    .select([
      'task.carried_from_id as carriedFromId',
      'earlier.due_on as carriedFromDue',
      'later.id as carriedToId',
      'later.due_on as carriedToDue',
      'user.name as closedBy',
    ])
    .where('task.id', '=', taskId)
    .executeTakeFirst();
  const counted = await readCounted(scope, {
    itemId: task.itemId,
    from: task.startsOn,
    until: task.dueOn,
  });
  return { ...task, pieces, counted, ...chain };
}
