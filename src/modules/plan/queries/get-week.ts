import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { addDays } from '../deadline/calendar/days.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { weekOf } from '../tasks/week-of.ts';
import { debtOf } from './list-items.ts';
import { filterTasks, selectTasks, type TaskRow, tasksIn } from './task-rows.ts';

const input = z.object({ personId: id.optional() });

/** How far ahead «soon» reaches after this week, in days. */
const soonDays = 21;

/** What a person has to do now: late, this week, soon; debts and standing duties beside it. */
export const getWeek = defineQuery({
  name: 'plan.week',
  summary: "A person's week: late, due this week, soon, debts",
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readWeek,
  http: { path: '/week' },
});

export type Week = Awaited<ReturnType<typeof readWeek>>;

async function readWeek(scope: Scope<'plan.read'>, given: z.output<typeof input>) {
  const { db, today, actor } = scope;
  const personId = given.personId ?? actor.personId;
  const [monday, sunday] = weekOf(today);
  const person = personId
    ? await db
        .selectFrom('person')
        .select(['id', 'short_name as name'])
        .where('id', '=', personId)
        .executeTakeFirst()
    : undefined;
  if (!person)
    return {
      person: null,
      week: [monday, sunday] as const,
      late: [],
      thisWeek: [],
      soon: [],
      debts: [],
      closed: [],
    };

  const until = addDays(sunday, soonDays);
  const own = (filters: Parameters<typeof filterTasks>[1]) =>
    selectTasks(filterTasks(tasksIn(scope), { personId: person.id, ...filters }, today), today)
      .where('plan.state', '<>', 'closed')
      .orderBy('task.due_on')
      .orderBy('item.path')
      .execute() as Promise<TaskRow[]>;
  const open = await own({ states: ['open'], until });
  const closed = await own({
    states: ['done', 'partly', 'moved', 'not_done'],
    from: monday,
    until: sunday,
  });
  const debts = await db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select(['item.id', 'item.plan_id as planId', 'item.number', 'item.text', 'item.deadline'])
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', 'closed')
    .where('plan.ends_on', '>=', today)
    .where(debtOf())
    .where((e) =>
      e.exists(
        e
          .selectFrom('plan_item_party as party')
          .select('party.id')
          .whereRef('party.item_id', '=', 'item.id')
          .where('party.person_id', '=', person.id),
      ),
    )
    .orderBy('item.path')
    .execute();
  return {
    person,
    week: [monday, sunday] as const,
    late: open.filter(({ dueOn }) => dueOn < today),
    thisWeek: open.filter(({ dueOn }) => dueOn >= today && dueOn <= sunday),
    soon: open.filter(({ dueOn }) => dueOn > sunday),
    debts,
    closed,
  };
}
