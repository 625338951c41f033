import { sql } from 'kysely';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import type { Scope } from '#platform/query/define.ts';
import type { TaskState } from '../schema.ts';
import type { TaskCount } from '../tasks/tally.ts';

type Plans = readonly string[];

/** How many tasks of the plans are due on which day, in which state, by chapter. */
export async function countByChapter(
  scope: Scope<'plan.read'>,
  planIds: Plans,
): Promise<(TaskCount & { chapterId: string })[]> {
  if (planIds.length === 0) return [];
  return countable(scope, planIds)
    .select([
      'item.chapter_id as chapterId',
      'task.due_on as dueOn',
      sql<TaskState>`task.state`.as('state'),
      (e) => e.fn.countAll<number>().as('count'),
    ])
    .groupBy(['item.chapter_id', 'task.due_on', 'task.state'])
    .execute();
}

/**
 * The same by person; tasks of nobody have null. Only whether the day has passed is told apart: `dueOn` is one
 * day of either side.
 */
export async function countByPerson(
  scope: Scope<'plan.read'>,
  planIds: Plans,
): Promise<(TaskCount & { personId: string | null })[]> {
  if (planIds.length === 0) return [];
  return countable(scope, planIds)
    .leftJoin('task_person as tp', 'tp.task_id', 'task.id')
    .select([
      'tp.person_id as personId',
      sql<IsoDate>`min(task.due_on)`.as('dueOn'),
      sql<TaskState>`task.state`.as('state'),
      (e) => e.fn.countAll<number>().as('count'),
    ])
    .groupBy(['tp.person_id', 'task.state', sql`task.due_on < ${scope.today}`])
    .execute();
}

/** Tasks that stand in the plans. Items are narrowed too: the planner can't know that both plans are the same. */
function countable({ db }: Scope<'plan.read'>, planIds: Plans) {
  return db
    .selectFrom('task')
    .innerJoin('plan_item as item', 'item.id', 'task.item_id')
    .where('task.plan_id', 'in', planIds)
    .where('item.plan_id', 'in', planIds)
    .where('task.state', '<>', 'withdrawn')
    .where('item.removed_at', 'is', null);
}
