import { sql } from 'kysely';
import { z } from 'zod';
import { centreSettingsOf } from '#modules/directory/public.ts';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, isoDate } from '../schema.ts';
import { filterTasks, tasksIn } from './task-rows.ts';

const input = z.object({ from: isoDate, until: isoDate, planId: id.optional() });

/** Longest window, in days, of what is held on its days rather than done by one of them. */
const eventDays = 3;

/**
 * Load by person × month and by week, of all plans that have anything due in the span. Lines of evidence for
 * standing duties and what was moved away are not counted as work.
 */
export const getLoad = defineQuery({
  name: 'plan.load',
  summary: 'Tasks by person and month, by week, with what counts as overload',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readLoad,
  http: { path: '/load' },
});

export type Load = Awaited<ReturnType<typeof readLoad>>;

type Filters = z.output<typeof input>;

async function readLoad(scope: Scope<'plan.read'>, filters: Filters) {
  const { overloadTasks } = await centreSettingsOf(scope);
  const cells = await readCells(scope, filters);
  const heavy = cells
    .filter(({ id: person, tasks }) => person && tasks >= overloadTasks)
    .toSorted((a, b) => b.tasks - a.tasks);
  const forms = await readForms(scope, filters, heavy);
  return {
    overloadTasks,
    cells,
    overloads: heavy.map((cell) => ({
      ...cell,
      forms: forms
        .filter(({ id: person, month }) => person === cell.id && month === cell.month)
        .map(({ form, tasks }) => ({ form, tasks })),
    })),
    weeks: await readWeeks(scope, filters),
  };
}

const month = sql<string>`to_char(task.due_on, 'YYYY-MM')`;

function work(scope: Scope<'plan.read'>, filters: Filters) {
  return filterTasks(tasksIn(scope), filters, scope.today)
    .where('task.origin', '<>', 'evidence')
    .where('task.state', '<>', 'moved');
}

/** Each person's months; what is nobody's stands under a null. */
function readCells(scope: Scope<'plan.read'>, filters: Filters) {
  return work(scope, filters)
    .leftJoin('task_person as tp', 'tp.task_id', 'task.id')
    .leftJoin('person', 'person.id', 'tp.person_id')
    .select(['person.id', 'person.short_name as name', month.as('month')])
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
}

/** What is promised in the months that are too full, the most frequent first. */
async function readForms(
  scope: Scope<'plan.read'>,
  filters: Filters,
  heavy: readonly { id: string | null; month: string }[],
) {
  if (heavy.length === 0) return [];
  return work(scope, filters)
    .innerJoin('task_person as tp', 'tp.task_id', 'task.id')
    .innerJoin('plan_item_form as promised', 'promised.item_id', 'item.id')
    .select([
      'tp.person_id as id',
      month.as('month'),
      'promised.value as form',
      (e) => e.fn.countAll<number>().as('tasks'),
    ])
    .where('tp.person_id', 'in', [...new Set(heavy.flatMap(({ id }) => id ?? []))])
    .where(month, 'in', [...new Set(heavy.map((cell) => cell.month))])
    .groupBy(['tp.person_id', sql`2`, 'promised.value'])
    .orderBy('tasks', 'desc')
    .orderBy('form')
    .execute();
}

/** The team's weeks, each by its Monday: what is due, and how much of it is held on its very days. */
function readWeeks(scope: Scope<'plan.read'>, filters: Filters) {
  return work(scope, filters)
    .select([
      sql<IsoDate>`date_trunc('week', task.due_on::timestamp)::date`.as('monday'),
      sql<number>`count(*)`.as('tasks'),
      sql<number>`count(*) filter (where task.due_on - task.starts_on < ${sql.lit(eventDays)})`.as(
        'events',
      ),
    ])
    .groupBy(sql`1`)
    .orderBy('monday')
    .execute();
}
