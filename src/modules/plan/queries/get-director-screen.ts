import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, startOfWeek } from '#platform/datetime/iso-date.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';

import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { debtOf } from './list-items.ts';
import { filterTasks, selectTasks, type TaskRow, tasksIn } from './task-rows.ts';

const input = z.object({ planId: id.optional() });

/** Rows of each list on the one screen; the full lists are a link away. */
const shown = 12;

/** The director's one screen: figures, what is late and whose, this week, debts, by chapter, by person. */
export const getDirectorScreen = defineQuery({
  name: 'plan.director',
  summary: 'The director’s one screen',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readDirectorScreen,
  http: { path: '/director' },
});

export type DirectorScreen = Awaited<ReturnType<typeof readDirectorScreen>>;

async function readDirectorScreen(scope: Scope<'plan.read'>, { planId }: z.output<typeof input>) {
  const { db, today } = scope;
  const monday = startOfWeek(today);
  const sunday = addDays(monday, 6);
  const live = () =>
    tasksIn(scope)
      .where('plan.state', '<>', 'closed')
      .$if(planId !== undefined, (q) => q.where('task.plan_id', '=', planId as string));
  const count = {
    total: sql<number>`count(*)`.as('total'),
    done: sql<number>`count(*) filter (where task.state in ('done', 'partly'))`.as('done'),
    late: sql<number>`count(*) filter (where task.state = 'open' and task.due_on < ${today})`.as(
      'late',
    ),
    week: sql<number>`count(*) filter (where task.state = 'open' and task.due_on between ${monday} and ${sunday})`.as(
      'week',
    ),
    failed: sql<number>`count(*) filter (where task.state in ('moved', 'not_done'))`.as('failed'),
    dueSoFar: sql<number>`count(*) filter (where task.due_on < ${today})`.as('dueSoFar'),
  };
  const figures = await live().select(Object.values(count)).executeTakeFirstOrThrow();
  const byChapter = await live()
    .select([
      'chapter.id',
      'chapter.number',
      'chapter.title',
      'plan.title as planTitle',
      'chapter.plan_id as planId',
    ])
    .select([count.total, count.done, count.late])
    .groupBy(['chapter.id', 'plan.title', 'plan.starts_on'])
    .orderBy('plan.starts_on', 'desc')
    .orderBy('chapter.plan_id')
    .orderBy('chapter.position')
    .execute();
  const byPerson = await live()
    .innerJoin('task_person', 'task_person.task_id', 'task.id')
    .innerJoin('person', 'person.id', 'task_person.person_id')
    .select(['person.id', 'person.short_name as name'])
    .select([count.total, count.done, count.late, count.week])
    .groupBy('person.id')
    .orderBy('late', 'desc')
    .orderBy('person.short_name')
    .execute();
  const byMonth = await live()
    .select([
      sql<string>`to_char(task.due_on, 'YYYY-MM')`.as('month'),
      count.total,
      count.done,
      count.late,
    ])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute();
  const rows = (filters: Parameters<typeof filterTasks>[1]) =>
    selectTasks(filterTasks(live(), filters, today), today)
      .orderBy('task.due_on')
      .orderBy('item.path')
      .limit(shown)
      .execute() as Promise<TaskRow[]>;
  const late = await rows({ late: true });
  const thisWeek = await rows({ states: ['open'], from: today, until: sunday });
  const debts = await db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select([
      'item.id',
      'item.plan_id as planId',
      'item.number',
      'item.text',
      'item.responsible',
      'item.deadline',
    ])
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', 'closed')
    .$if(planId !== undefined, (q) => q.where('item.plan_id', '=', planId as string))
    .where(debtOf())
    .orderBy('item.path')
    .execute();
  return {
    week: [monday, sunday] as const,
    figures,
    byChapter,
    byPerson,
    byMonth,
    late,
    thisWeek,
    debts: debts.slice(0, shown),
    debtCount: debts.length,
  };
}
