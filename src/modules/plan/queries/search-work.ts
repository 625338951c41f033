import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';

const input = z.object({ q: z.string().trim().min(2).max(200) });

/** The best few of each kind. */
const few = 8;

/** Finds items by words or number, and the open task that is next for an item. */
export const searchWork = defineQuery({
  name: 'plan.search',
  summary: 'Items of the plans and open tasks by words',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readMatches,
});

async function readMatches({ db, today }: Scope<'plan.read'>, { q }: z.output<typeof input>) {
  const items = await db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select(['item.id', 'item.plan_id as planId', 'item.number', 'item.text', 'item.deadline'])
    .select('plan.title as planTitle')
    .where('item.removed_at', 'is', null)
    .where((e) => e.or([e('item.text', 'ilike', containing(q)), e('item.number', '=', q)]))
    .orderBy(sql`item.number = ${q}`, 'desc')
    .orderBy('plan.starts_on', 'desc')
    .orderBy('item.path')
    .limit(few)
    .execute();
  const tasks = await db
    .selectFrom('task')
    .innerJoin('plan_item as item', 'item.id', 'task.item_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select(['task.id', 'item.number', 'item.text', 'task.due_on as dueOn'])
    .where('item.removed_at', 'is', null)
    .where('task.state', '=', 'open')
    .where('plan.state', '<>', 'closed')
    .where((e) => e.or([e('item.text', 'ilike', containing(q)), e('item.number', '=', q)]))
    // The nearest to today, whether it is late or still to come.
    .orderBy(sql`abs(task.due_on - ${today}::date)`)
    .orderBy('task.id')
    .limit(few)
    .execute();
  return { items, tasks };
}
