import { sql } from 'kysely';
import type { Scope } from '#platform/query/define.ts';
import { filterTasks, formsOf, lateOn, type TaskRow, tasksIn } from '../queries/task-rows.ts';

/** A task as a calendar program has to know it. */
export interface FeedTask
  extends Pick<
    TaskRow,
    | ('id' | 'number' | 'text' | 'parentText' | 'deadline' | 'forms')
    | ('startsOn' | 'dueOn' | 'state' | 'late')
  > {
  /** The first task of a chain of moved ones: to a calendar they are one event that moves. */
  rootId: string;
  /** Grows with every change of the chain or of the item. */
  sequence: number;
  /** The last change of the task or of its item. */
  changedAt: Date;
}

/** What stands in a person's calendar: open and done tasks of the plans that run. A moved one is its successor. */
export async function feedTasks(
  scope: Scope<'plan.read'>,
  personId: string,
): Promise<readonly FeedTask[]> {
  const shown = filterTasks(
    tasksIn(scope),
    { personId, states: ['open', 'done', 'partly'] },
    scope.today,
  );
  return shown
    .innerJoinLateral(chainOf().as('chain'), (join) => join.onTrue())
    .select([
      'task.id',
      'item.number',
      'item.text',
      'parent.text as parentText',
      'item.deadline',
      'task.starts_on as startsOn',
      'task.due_on as dueOn',
      sql<FeedTask['state']>`task.state`.as('state'),
      lateOn(scope.today).as('late'),
      formsOf.as('forms'),
      sql<Date>`greatest(task.updated_at, item.updated_at)`.as('changedAt'),
      'chain.rootId',
      sql<number>`item.version + chain.versions`.as('sequence'),
    ])
    .where('plan.state', '<>', 'closed')
    .orderBy('task.due_on')
    .orderBy('task.id')
    .execute();
}

/** The chain of moved tasks that ends with `task`: its first one, and the sum of their versions. */
function chainOf() {
  return sql<{ rootId: string; versions: number }>`(
    with recursive chain as (
      select task.id, task.carried_from_id, task.version
      union all
      select earlier.id, earlier.carried_from_id, earlier.version
      from task earlier join chain on earlier.id = chain.carried_from_id
    )
    select (array_agg(id) filter (where carried_from_id is null))[1] as "rootId", sum(version)::int as versions from chain)`;
}
