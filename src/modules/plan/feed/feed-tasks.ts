import { sql } from 'kysely';
import type { Scope } from '#platform/query/define.ts';
import { filterTasks, selectTasks, type TaskRow, tasksIn } from '../queries/task-rows.ts';

/** A task as a calendar program has to know it. */
export interface FeedTask extends TaskRow {
  /** The first task of a chain of moved ones: to a calendar they are one event that moves. */
  rootId: string;
  /** The last change of the task or of its item. */
  changedAt: Date;
}

/** What stands in a person's calendar: open and done tasks of the plans that run. A moved one is its successor. */
export async function feedTasks(
  scope: Scope<'plan.read'>,
  personId: string,
): Promise<readonly FeedTask[]> {
  const rows = await selectTasks(
    filterTasks(tasksIn(scope), { personId, states: ['open', 'done', 'partly'] }, scope.today),
    scope.today,
  )
    .select([
      sql<Date>`greatest(task.updated_at, item.updated_at)`.as('changedAt'),
      sql<string>`(
        with recursive chain as (
          select task.id, task.carried_from_id
          union all
          select earlier.id, earlier.carried_from_id
          from task earlier join chain on earlier.id = chain.carried_from_id
        )
        select id from chain where carried_from_id is null)`.as('rootId'),
    ])
    .where('plan.state', '<>', 'closed')
    .orderBy('task.due_on')
    .orderBy('task.id')
    .execute();
  return rows as FeedTask[];
}
