import { sql } from 'kysely';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import type { Scope } from '#platform/query/define.ts';
import type { TaskState } from '../schema.ts';
import type { TaskCount } from '../tasks/tally.ts';

export interface TaskCounts {
  byChapter: (TaskCount & { chapterId: string })[];
  /** Tasks of nobody have null. `dueOn` only tells whether the day has passed: it is one day of that side. */
  byPerson: (TaskCount & { personId: string | null; personName: string | null })[];
}

/** How many tasks of the plans are due on which day and in which state, by chapter and by person; one reading of them. */
export async function countTasks(
  { db, today }: Scope<'plan.read'>,
  planIds: readonly string[],
): Promise<TaskCounts> {
  if (planIds.length === 0) return { byChapter: [], byPerson: [] };
  const rows = await selectCounts(db, { planIds, today });
  return {
    byChapter: rows.flatMap(({ chapterId, personId: _, personName: __, ...row }) =>
      chapterId ? [{ ...row, chapterId }] : [],
    ),
    byPerson: rows.flatMap(({ chapterId, ...row }) => (chapterId ? [] : [row])),
  };
}

const selectCounts = keptQuery(
  (db, { planIds, today }: { planIds: readonly string[]; today: string }) =>
    db
      .with(
        (cte) => cte('live').materialized(),
        (q) =>
          q
            .selectFrom('task')
            .innerJoin('plan_item as item', 'item.id', 'task.item_id')
            .select(['task.id', 'item.chapter_id', 'task.due_on', 'task.state'])
            .where('task.plan_id', 'in', planIds)
            // The planner can't know that the item's plan is the task's.
            .where('item.plan_id', 'in', planIds)
            .where('task.state', '<>', 'withdrawn')
            .where('item.removed_at', 'is', null),
      )
      .selectFrom('live')
      .select([
        sql<string | null>`live.chapter_id`.as('chapterId'),
        sql<string | null>`null::uuid`.as('personId'),
        sql<string | null>`null::text`.as('personName'),
        sql<IsoDate>`live.due_on`.as('dueOn'),
        sql<TaskState>`live.state`.as('state'),
        (e) => e.fn.countAll<number>().as('count'),
      ])
      .groupBy(['live.chapter_id', 'live.due_on', 'live.state'])
      .unionAll((q) =>
        q
          .selectFrom((e) =>
            e
              .selectFrom('live')
              // Gathered once (`offset` keeps it apart): looked up for each task it costs three times as much.
              .leftJoin(
                (of) =>
                  of
                    .selectFrom('task_person')
                    .select(['task_id', 'person_id'])
                    .offset(sql.lit(0))
                    .as('tp'),
                (join) => join.onRef('tp.task_id', '=', 'live.id'),
              )
              .select(['tp.person_id', 'live.state', (c) => c.fn.min('live.due_on').as('due_on')])
              .select((c) => c.fn.countAll<number>().as('count'))
              .groupBy(['tp.person_id', 'live.state', sql`live.due_on < ${today}`])
              .as('charge'),
          )
          .leftJoin('person', 'person.id', 'charge.person_id')
          .select([
            sql<string | null>`null::uuid`.as('chapterId'),
            'charge.person_id as personId',
            'person.short_name as personName',
            sql<IsoDate>`charge.due_on`.as('dueOn'),
            sql<TaskState>`charge.state`.as('state'),
            'charge.count',
          ]),
      ),
);
