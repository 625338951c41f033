import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, startOfWeek } from '#platform/datetime/iso-date.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { debtOf } from './list-items.ts';
import { filterTasks, selectTasks, type TaskFilters, type TaskRow, tasksIn } from './task-rows.ts';

const input = z.object({ personId: id.optional() });

/** How far ahead «soon» reaches after this week, in days. */
const soonDays = 21;
/** Rows of each list at most; the totals are of all, and the full list is a link away. */
const shown = 40;
/** What is closed is looked at with pleasure, not worked through. */
const shownClosed = 12;

/**
 * What a person has to do now: late, this week, soon; standing duties that owe a line, debts, what was closed
 * this week. Without a person (none is asked for and the account has none) it is the week of the whole centre.
 */
export const getWeek = defineQuery({
  name: 'plan.week',
  summary: "A person's week: late, due this week, soon, standing duties, debts",
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readWeek,
  http: { path: '/week' },
});

export type Week = Awaited<ReturnType<typeof readWeek>>;

async function readWeek(scope: Scope<'plan.read'>, given: z.output<typeof input>) {
  const { db, today, actor } = scope;
  const personId = given.personId ?? actor.personId ?? undefined;
  const monday = startOfWeek(today);
  const sunday = addDays(monday, 6);
  const until = addDays(sunday, soonDays);
  const person = personId
    ? await db
        .selectFrom('person')
        .select(['id', 'short_name as name'])
        .where('id', '=', personId)
        .executeTakeFirst()
    : undefined;

  const own = (filters: TaskFilters) =>
    filterTasks(tasksIn(scope), { personId, ...filters }, today).where(
      'plan.state',
      '<>',
      'closed',
    );
  const open = (filters: TaskFilters) =>
    own({ states: ['open'], ...filters }).where('task.origin', '<>', 'evidence');
  const closed = () =>
    own({ states: ['done', 'partly', 'moved', 'not_done'] }).where(
      'task.closed_at',
      '>=',
      sql<Date>`(${monday}::date::timestamp at time zone (select time_zone from centre where id = ${scope.centreId}))`,
    );
  const rows = (query: TaskQuery) =>
    selectTasks(query, today)
      .orderBy('task.due_on')
      .orderBy('item.path')
      .limit(shown)
      .execute() as Promise<TaskRow[]>;

  const late = await rows(open({ until: addDays(today, -1) }));
  const ahead = await rows(open({ from: today, until }));
  const standing = await rows(
    own({ states: ['open'] })
      .where('task.origin', '=', 'evidence')
      .where((e) => e.or([e('task.starts_on', 'is', null), e('task.starts_on', '<=', today)])),
  );
  const ended = (await selectTasks(closed(), today)
    .orderBy('task.closed_at', 'desc')
    .orderBy('task.id')
    .limit(shownClosed)
    .execute()) as TaskRow[];
  const totals = {
    late: late.length < shown ? late.length : await countOf(open({ until: addDays(today, -1) })),
    closed: ended.length < shownClosed ? ended.length : await countOf(closed()),
  };
  const debts = await readDebts(scope, personId);
  return {
    person: person ?? null,
    week: [monday, sunday] as const,
    soonUntil: until,
    late,
    thisWeek: ahead.filter(({ dueOn }) => dueOn <= sunday),
    soon: ahead.filter(({ dueOn }) => dueOn > sunday),
    standing,
    closed: ended,
    debts: debts.slice(0, shown),
    /** Of all, also those that are not among the rows. */
    totals: { ...totals, debts: debts.length },
  };
}

type TaskQuery = ReturnType<typeof tasksIn>;

async function countOf(query: TaskQuery): Promise<number> {
  const { n } = await query
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Separate schedules without dates, in plans that still run. */
function readDebts({ db, today }: Scope<'plan.read'>, personId: string | undefined) {
  return db
    .selectFrom('plan_item as item')
    .innerJoin('plan', 'plan.id', 'item.plan_id')
    .select([
      'item.id',
      'item.plan_id as planId',
      'plan.title as planTitle',
      'item.number',
      'item.text',
      'item.deadline',
    ])
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', 'closed')
    .where('plan.ends_on', '>=', today)
    .where(debtOf())
    .$if(personId !== undefined, (q) => q.where(owedBy(personId as string)))
    .orderBy('plan.starts_on', 'desc')
    .orderBy('item.path')
    .execute();
}

/** Named in the item's cell, in person or by a role; a bullet without names of its own takes its parent's. */
function owedBy(personId: string) {
  return sql<boolean>`exists (
    select from plan_item_party party
    where party.item_id = case
        when exists (select from plan_item_party own where own.item_id = item.id) then item.id
        else item.parent_id end
      and (party.person_id = ${personId}
        or party.role in (select role from plan_role_person where person_id = ${personId})))`;
}
