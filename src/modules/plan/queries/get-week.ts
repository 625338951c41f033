import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { endingAgreements } from '#modules/directory/public.ts';
import { saidOnce } from '#platform/datetime/format.ts';
import { addDays, startOfWeek } from '#platform/datetime/iso-date.ts';
import { lastMomentOf } from '#platform/datetime/last-moment.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { readDuties } from '../tasks/duties.ts';
import { resolvePeople } from '../tasks/resolve-people.ts';
import { debtOf, owedBy } from './debts.ts';
import { selectTasks, type TaskRow, tasksIn } from './task-rows.ts';

const input = z.object({
  personId: id.optional(),
  /** The whole centre's week, whoever asks. */
  everyone: z.stringbool().or(z.boolean()).default(false),
  /** Also who else has work, to choose from. */
  people: z.stringbool().or(z.boolean()).default(false),
});

/** How far ahead «soon» reaches after this week, in days. */
const soonDays = 21;
/** Rows of each list at most; the totals are of all, and the full list is a link away. */
const shown = 40;
/** What is closed is looked at with pleasure, not worked through. */
const shownClosed = 12;

/**
 * What a person has to do now: late, this week, soon; standing duties that owe a line, debts, what was closed
 * this week. It is the week of the whole centre for an account without a person, and for a head (who asks for the
 * people to choose from) without tasks of their own.
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
  const { db, today, actor, centre } = scope;
  const asked = given.everyone ? undefined : (given.personId ?? actor.personId ?? undefined);
  const monday = startOfWeek(today);
  const sunday = addDays(monday, 6);
  const until = addDays(sunday, soonDays);
  const days = {
    ...{ today, sunday, until },
    began: momentAfter(addDays(monday, -1), centre.timeZone),
    ends: momentAfter(sunday, centre.timeZone),
  };
  const readWork = (personId: string | undefined) =>
    Promise.all([
      selectParts(db, { ...days, personId }) as Promise<PartRow[]>,
      readDebts(scope, personId),
      readDuties(scope, { personId, until }),
    ]);
  const [people, agreements, work] = await Promise.all([
    readPeople(scope, asked, given.people),
    endingAgreements(scope, asked),
    readWork(asked),
  ]);
  const person = people.find(
    ({ id, works }) => id === asked && (works || !given.people || id === given.personId),
  );
  const personId = given.personId ? asked : person?.id;
  // Nearly always the one whose work was read along with the people.
  const [rows, debts, duties] = personId === asked ? work : await readWork(personId);
  const tasksOf = (part: Part): TaskRow[] => rows.filter((row) => row.part === part);
  const totalOf = (part: Part) => rows.find((row) => row.part === part)?.total ?? 0;
  return {
    person: person ?? null,
    people: given.people ? people.filter(({ works }) => works) : null,
    week: [monday, sunday] as const,
    soonUntil: until,
    late: tasksOf('late'),
    thisWeek: tasksOf('thisWeek'),
    soon: tasksOf('soon'),
    standing: tasksOf('standing'),
    closed: tasksOf('closed'),
    debts: debts.slice(0, shown),
    duties: duties.slice(0, shown),
    agreements,
    /** Of all, also those that are not among the rows. */
    totals: {
      late: totalOf('late'),
      thisWeek: totalOf('thisWeek'),
      soon: totalOf('soon'),
      standing: totalOf('standing'),
      closed: totalOf('closed'),
      debts: debts.length,
      duties: duties.length,
    },
  };
}

/** The first moment after a day, ISO 8601. */
const momentAfter = (day: string, zone: string) =>
  saidOnce(`after ${day} ${zone}`, () =>
    new Date(lastMomentOf(day, zone).getTime() + 1000).toISOString(),
  );

/** The person whose week it is and, when asked, everyone who has tasks; one statement for both. */
async function readPeople({ db }: Scope<'plan.read'>, personId: string | undefined, all: boolean) {
  return personId || all ? selectPeople(db, { personId, all }) : [];
}

const selectPeople = keptQuery((db, { personId, all }: { personId?: string; all: boolean }) => {
  const works = sql<boolean>`exists (select from task_person tp
    where tp.person_id = person.id and tp.centre_id = person.centre_id)`;
  return db
    .selectFrom('person')
    .select(['id', 'short_name as name', works.as('works')])
    .where((e) => e.or([...(personId ? [e('id', '=', personId)] : []), ...(all ? [works] : [])]))
    .orderBy('short_name');
});

type Part = 'late' | 'thisWeek' | 'soon' | 'standing' | 'closed';
type PartRow = TaskRow & { part: Part; total: number };

interface Span {
  personId: string | undefined;
  today: string;
  sunday: string;
  until: string;
  /** The week's first moment and the first after it, ISO 8601; said by the database they could use no index under row-level security. */
  began: string;
  ends: string;
}

/**
 * All parts of the week in one statement: the first rows of each part with the part's total. What is open and what
 * was closed lately are found each by its own index, and whose they are is looked up in the set of the person's tasks.
 * States are written out: the planner knows how few are open, and keeps its plan.
 */
const selectParts = keptQuery((db, span: Span) => {
  const { personId, today, sunday, until, began, ends } = span;
  const open = db
    .selectFrom('task')
    .select(['id', 'item_id', 'plan_id', 'due_on', 'closed_at'])
    .select(
      sql<Part | null>`case
        when task.origin = 'evidence'
          then case when coalesce(task.starts_on, ${today}) <= ${today} then 'standing' end
        when task.due_on < ${today} then 'late'
        when task.due_on <= ${sunday} then 'thisWeek'
        when task.due_on <= ${until} then 'soon'
        end`.as('part'),
    )
    .where('state', '=', sql.lit('open'));
  const closed = db
    .selectFrom('task')
    .select(['id', 'item_id', 'plan_id', 'due_on', 'closed_at'])
    .select(sql<Part | null>`'closed'`.as('part'))
    .where('closed_at', '>=', sql<Date>`${began}`)
    .where('closed_at', '<', sql<Date>`${ends}`)
    .where(sql<boolean>`state not in ('open', 'withdrawn')`);
  const ofWhom = <Q extends { where(condition: Expression<SqlBool>): Q }>(q: Q) =>
    personId === undefined ? q : q.where(amongTasksOf(personId));
  const parted = db
    // What has a part is found before anything else is asked of it: `offset` keeps the planner from mixing the two.
    .selectFrom(ofWhom(open).unionAll(ofWhom(closed)).offset(sql.lit(0)).as('task'))
    .innerJoin('plan_item as item', 'item.id', 'task.item_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select(['task.id', 'task.part', 'task.due_on', 'task.closed_at', 'item.path'])
    .where('task.part', 'is not', null)
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', sql.lit('closed'));
  const ranked = db
    .selectFrom(parted.as('parted'))
    .select(['id', 'part'])
    .select(
      sql<number>`row_number() over (partition by part order by
        case when part = 'closed' then closed_at end desc, due_on, path, id)`.as('rank'),
    )
    .select(sql<number>`count(*) over (partition by part)`.as('total'));
  return selectTasks(
    tasksIn({ db }).innerJoin(ranked.as('ranked'), 'ranked.id', 'task.id') as unknown as TaskQuery,
    today,
  )
    .select([sql<Part>`ranked.part`.as('part'), sql<number>`ranked.total`.as('total')])
    .where(
      sql<boolean>`ranked.rank <= case ranked.part when 'closed' then ${shownClosed}::int else ${shown}::int end`,
    )
    .orderBy(sql`ranked.rank`);
});

/** `is true` has the person's tasks gathered once; as a join each of them would be looked up. */
const amongTasksOf = (personId: string) =>
  sql<boolean>`(task.id in (select task_id from task_person where person_id = ${personId})) is true`;

type TaskQuery = ReturnType<typeof tasksIn>;

/** Separate schedules without dates, in plans that still run; of a person also those that a role means today. */
async function readDebts(scope: Scope<'plan.read'>, personId: string | undefined) {
  const found = await selectDebts(scope.db, { personId, today: scope.today });
  const byRole = found.filter(({ named }) => !named);
  const mine = new Set<string>();
  for (const [planId, items] of Map.groupBy(byRole, (item) => item.planId)) {
    const ids = items.map(({ id }) => id);
    const peopleOf = await resolvePeople(scope, planId, { itemIds: ids });
    for (const id of ids) if (peopleOf(id, scope.today).includes(personId ?? '')) mine.add(id);
  }
  return found
    .filter(({ id, named }) => named || mine.has(id))
    .map(({ named: _, ...item }) => item);
}

/** `named` where nobody has to be asked whom a role means. */
const selectDebts = keptQuery(
  (db, { personId, today }: { personId: string | undefined; today: string }) => {
    const named = personId === undefined ? sql<boolean>`true` : owedBy(personId);
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
      .select(named.as('named'))
      .where('item.removed_at', 'is', null)
      .where('plan.state', '<>', 'closed')
      .where('plan.ends_on', '>=', today)
      .where(debtOf())
      .$if(personId !== undefined, (q) => q.where((e) => e.or([named, ofOpenRole])))
      .orderBy('plan.starts_on', 'desc')
      .orderBy('item.path');
  },
);

/** A role of the item's that nobody has said by hand: the directory says whom it means on a day. */
const ofOpenRole = sql<boolean>`exists (
    select from plan_item_party party
    where party.item_id = case
        when exists (select from plan_item_party own where own.item_id = item.id) then item.id
        else item.parent_id end
      and party.role is not null
      and not exists (select from plan_role_person said where said.role = party.role))`;
