import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import type { Scope } from '#platform/query/define.ts';
import { taskOrigins, taskStates } from '../schema.ts';
import { promises } from './promises.ts';

/** A task as every list shows it. */
export const taskRow = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planTitle: z.string(),
  chapterId: z.uuid(),
  chapterNumber: z.string().nullable(),
  chapterTitle: z.string(),
  itemId: z.uuid(),
  number: z.string().nullable(),
  text: z.string(),
  /** The item that contains a bullet: without it «аналіз планів» says nothing. */
  parentText: z.string().nullable(),
  /** Deliverables that the item promises, and those that no piece of evidence delivers yet. */
  forms: z.array(z.string()),
  missingForms: z.array(z.string()),
  deadline: z.string(),
  origin: z.enum(taskOrigins),
  startsOn: z.string().nullable(),
  dueOn: z.string(),
  state: z.enum(taskStates),
  late: z.boolean(),
  result: z.string(),
  reason: z.string(),
  doneOn: z.string().nullable(),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  evidence: z.number().int(),
  version: z.number().int(),
});
export type TaskRow = z.output<typeof taskRow>;

export const taskSorts = ['due', 'number', 'state', 'plan', 'done'] as const;

export interface TaskFilters {
  planId?: string;
  chapterId?: string;
  itemId?: string;
  personId?: string;
  states?: readonly string[];
  form?: string;
  late?: boolean;
  /** Due within [from, until]. */
  from?: string;
  until?: string;
  q?: string;
}

/** Tasks with the items that they come from: enough to filter, to order and to count. */
export function liveTasks({ db }: Pick<Scope<'plan.read'>, 'db'>) {
  return db
    .selectFrom('task')
    .innerJoin('plan_item as item', 'item.id', 'task.item_id')
    .where('task.state', '<>', 'withdrawn')
    .where('item.removed_at', 'is', null);
}

/** Tasks, joined to what names them. */
export function tasksIn(scope: Pick<Scope<'plan.read'>, 'db'>) {
  return liveTasks(scope)
    .innerJoin('plan_chapter as chapter', 'chapter.id', 'item.chapter_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .leftJoin('plan_item as parent', 'parent.id', 'item.parent_id');
}

export type TaskQuery = ReturnType<typeof tasksIn>;

/** Narrows tasks; a filter that is absent lets everything through. */
export function filterTasks(query: TaskQuery, filters: TaskFilters, today: string): TaskQuery {
  let q = query;
  if (filters.planId) q = q.where('task.plan_id', '=', filters.planId);
  if (filters.chapterId) q = q.where('item.chapter_id', '=', filters.chapterId);
  if (filters.itemId) q = q.where('task.item_id', '=', filters.itemId);
  if (filters.states?.length) q = q.where('task.state', 'in', filters.states);
  if (filters.late) q = q.where('task.state', '=', 'open').where('task.due_on', '<', today);
  if (filters.from) q = q.where('task.due_on', '>=', filters.from);
  if (filters.until) q = q.where('task.due_on', '<=', filters.until);
  const { personId, form, q: words } = filters;
  if (personId) {
    q = q.where((e) =>
      e.exists(
        e
          .selectFrom('task_person as mine')
          .select('mine.task_id')
          .whereRef('mine.task_id', '=', 'task.id')
          .where('mine.person_id', '=', personId),
      ),
    );
  }
  if (form) q = q.where(promises(form));
  if (words) q = q.where('item.search', 'like', containing(words.toLowerCase()));
  return q;
}

/** Whether the task has not been ended in time. */
export const lateOn = (today: string) =>
  sql<boolean>`(task.state = 'open' and task.due_on < ${today})`;

/** Deliverables that the task's item promises. */
export const formsOf = sql<
  string[]
>`array(select f.value from plan_item_form f where f.item_id = item.id order by f.position)`;

/** The columns of `TaskRow`. */
export function selectTasks(query: TaskQuery, today: string) {
  return query
    .select([
      'task.id',
      'task.plan_id as planId',
      'plan.title as planTitle',
      'item.chapter_id as chapterId',
      'chapter.number as chapterNumber',
      'chapter.title as chapterTitle',
      'task.item_id as itemId',
      'item.number',
      'item.text',
      'parent.text as parentText',
      'item.deadline',
      'task.origin',
      'task.starts_on as startsOn',
      'task.due_on as dueOn',
      'task.state',
      'task.result',
      'task.reason',
      'task.done_on as doneOn',
      'task.version',
    ])
    .select([lateOn(today).as('late'), formsOf.as('forms')])
    .select((e) => [
      sql<
        string[]
      >`array(select f.value from plan_item_form f where f.item_id = item.id and not exists (
        select from evidence e where e.task_id = task.id and lower(e.form) = lower(f.value)) order by f.position)`.as(
        'missingForms',
      ),
      jsonArrayFrom(
        e
          .selectFrom('task_person as tp')
          .innerJoin('person', 'person.id', 'tp.person_id')
          .select(['person.id', 'person.short_name as name'])
          .whereRef('tp.task_id', '=', 'task.id')
          .orderBy('person.short_name'),
      ).as('people'),
      e
        .selectFrom('evidence')
        .select((s) => s.fn.countAll<number>().as('n'))
        .whereRef('evidence.task_id', '=', 'task.id')
        .as('evidence'),
    ]);
}
