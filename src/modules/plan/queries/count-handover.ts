import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate } from '../schema.ts';

const input = z.object({ fromId: id, from: isoDate.optional(), until: isoDate.optional() });

/** What a handover would move: open tasks, how many of them are late, and in which plans. */
export const countHandover = defineQuery({
  name: 'plan.handover.preview',
  summary: 'What a handover would move',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readHandover,
});

async function readHandover(
  { db, today }: Scope<'plan.read'>,
  { fromId, from, until }: z.output<typeof input>,
) {
  return db
    .selectFrom('task')
    .innerJoin('task_person', 'task_person.task_id', 'task.id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .where('task_person.person_id', '=', fromId)
    .where('task.state', '=', 'open')
    .$if(from !== undefined, (q) => q.where('task.due_on', '>=', from as string))
    .$if(until !== undefined, (q) => q.where('task.due_on', '<=', until as string))
    .select([
      'plan.id',
      'plan.title',
      sql<number>`count(*)`.as('tasks'),
      sql<number>`count(*) filter (where task.due_on < ${today})`.as('late'),
    ])
    .groupBy('plan.id')
    .orderBy('plan.starts_on', 'desc')
    .execute();
}
