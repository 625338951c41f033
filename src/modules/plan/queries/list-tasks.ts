import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate, taskStates } from '../schema.ts';
import {
  filterTasks,
  selectTasks,
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
  plan: sql`plan.starts_on`,
  done: sql`task.done_on`,
} as const;

async function tasksPage(
  scope: Scope<'plan.read'>,
  { page, size, sort, ...filters }: z.output<typeof taskListInput>,
): Promise<Page<TaskRow>> {
  const matching = filterTasks(tasksIn(scope), filters, scope.today);
  const { by, direction } = sortOf(sort);
  const found = selectTasks(matching, scope.today)
    .orderBy(sortColumns[by], direction)
    .orderBy('item.path')
    .orderBy('task.id')
    .$castTo<TaskRow>();
  return readPage(found, { page, size });
}
