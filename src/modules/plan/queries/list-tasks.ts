import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate, taskStates } from '../schema.ts';
import {
  filterTasks,
  liveTasks,
  selectTasks,
  type TaskQuery,
  type TaskRow,
  taskRow,
  taskSorts,
  tasksIn,
} from './task-rows.ts';

export const taskListInput = listInput(taskSorts).extend({
  planId: id.optional(),
  chapterId: id.optional(),
  itemId: id.optional(),
  personId: id.optional(),
  states: several(z.enum(taskStates)),
  form: z.string().max(200).optional(),
  late: z.stringbool().or(z.boolean()).optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
});

/** Tasks by whom, when, in which state; the base of lists, exports and reports. */
export const listTasks = defineQuery({
  name: 'task.list',
  summary: 'Tasks of the plans, filtered, sorted, paged',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: taskListInput,
  output: pageOf(taskRow),
  run: tasksPage,
  http: { path: '/tasks' },
});

const sortColumns = {
  due: sql`task.due_on`,
  number: sql`item.path`,
  state: sql`task.state`,
  plan: sql`(select starts_on from plan where plan.id = task.plan_id)`,
  done: sql`task.done_on`,
} as const;

/** First which tasks stand on the page, by as little of them as orders them; then all of these few. */
async function tasksPage(
  scope: Scope<'plan.read'>,
  { page, size, sort, ...filters }: z.output<typeof taskListInput>,
): Promise<Page<TaskRow>> {
  const { by, direction } = sortOf(sort);
  // The filters name nothing but tasks and items.
  const live = liveTasks(scope) as unknown as TaskQuery;
  const found = filterTasks(live, filters, scope.today)
    .select('task.id')
    .orderBy(sortColumns[by], direction)
    .orderBy('item.path')
    .orderBy('task.id');
  const { rows: places, ...rest } = await readPage(found, { page, size });
  const ids = places.map(({ id }) => id);
  const rows = await selectTasks(tasksIn(scope), scope.today)
    .where(sql<boolean>`task.id = any(${ids}::uuid[])`)
    .orderBy(sql`array_position(${ids}::uuid[], task.id)`)
    .$castTo<TaskRow>()
    .execute();
  return { ...rest, rows };
}
