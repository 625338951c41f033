import { sql } from 'kysely';
import { z } from 'zod';
import { centreSettingsOf } from '#modules/directory/public.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate } from '../schema.ts';
import { tasksIn } from './task-rows.ts';

const input = z.object({ from: isoDate, until: isoDate, planId: id.optional() });

/** Load by person × month. Lines of evidence for standing duties are not counted as work. */
export const getLoad = defineQuery({
  name: 'plan.load',
  summary: 'Tasks by person and month, with what counts as overload',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readLoad,
  http: { path: '/load' },
});

export type Load = Awaited<ReturnType<typeof readLoad>>;

async function readLoad(
  scope: Scope<'plan.read'>,
  { from, until, planId }: z.output<typeof input>,
) {
  const { overloadTasks } = await centreSettingsOf(scope);
  const cells = await tasksIn(scope)
    .innerJoin('task_person', 'task_person.task_id', 'task.id')
    .innerJoin('person', 'person.id', 'task_person.person_id')
    .where('plan.state', '<>', 'closed')
    .where('task.origin', '<>', 'evidence')
    .where('task.due_on', '>=', from)
    .where('task.due_on', '<=', until)
    .$if(planId !== undefined, (q) => q.where('task.plan_id', '=', planId as string))
    .select([
      'person.id as personId',
      'person.short_name as name',
      sql<string>`to_char(task.due_on, 'YYYY-MM')`.as('month'),
    ])
    .select([
      sql<number>`count(*)`.as('tasks'),
      sql<number>`count(*) filter (where task.state in ('done', 'partly'))`.as('done'),
      sql<number>`count(*) filter (where task.state = 'open' and task.due_on < ${scope.today})`.as(
        'late',
      ),
    ])
    .groupBy(['person.id', sql`3`])
    .orderBy('person.short_name')
    .orderBy('month')
    .execute();
  return { overloadTasks, cells };
}
