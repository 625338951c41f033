import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, startOfWeek } from '#platform/datetime/iso-date.ts';
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
  const { today, actor } = scope;
  const asked = given.everyone ? undefined : (given.personId ?? actor.personId ?? undefined);
  const monday = startOfWeek(today);
  const sunday = addDays(monday, 6);
  const until = addDays(sunday, soonDays);
  const readWork = (personId: string | undefined) =>
    Promise.all([
      readParts(scope, { personId, monday, sunday, until }),
      readDebts(scope, personId),
      readDuties(scope, { personId, until }),
    ]);
  const [people, work] = await Promise.all([
    readPeople(scope, asked, given.people),
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

/** The person whose week it is and, when asked, everyone who has tasks; one statement for both. */
function readPeople({ db }: Scope<'plan.read'>, personId: string | undefined, all: boolean) {
  const works = sql<boolean>`exists (select from task_person tp
    where tp.person_id = person.id and tp.centre_id = person.centre_id)`;
  if (!personId && !all) return Promise.resolve([]);
  return db
    .selectFrom('person')
    .select(['id', 'short_name as name', works.as('works')])
    .where((e) => e.or([...(personId ? [e('id', '=', personId)] : []), ...(all ? [works] : [])]))
    .orderBy('short_name')
    .execute();
}

type Part = 'late' | 'thisWeek' | 'soon' | 'standing' | 'closed';

/**
 * All parts of the week in one statement: the first rows of each part with the part's total. It is the page
 * that everyone opens first, and planning a statement costs more than running it.
 */
async function readParts(
  scope: Scope<'plan.read'>,
  span: { personId: string | undefined; monday: string; sunday: string; until: string },
): Promise<(TaskRow & { part: Part; total: number })[]> {
  const { personId, monday, sunday, until } = span;
  const { today } = scope;
  const part = sql<Part | null>`case
    when task.state = 'open' and task.origin = 'evidence'
      then case when coalesce(task.starts_on, ${today}) <= ${today} then 'standing' end
    when task.state = 'open' and task.due_on < ${today} then 'late'
    when task.state = 'open' and task.due_on <= ${sunday} then 'thisWeek'
    when task.state = 'open' and task.due_on <= ${until} then 'soon'
    when task.state <> 'open' and task.closed_at >= (${monday}::date::timestamp at time zone
      (select time_zone from centre where id = ${scope.centreId})) then 'closed'
    end`;
  const parted = scope.db
    .selectFrom('task')
    .innerJoin('plan_item as item', 'item.id', 'task.item_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .$if(personId !== undefined, (q) =>
      q.innerJoin('task_person as mine', (join) =>
        join.onRef('mine.task_id', '=', 'task.id').on('mine.person_id', '=', personId as string),
      ),
    )
    .where('item.removed_at', 'is', null)
    .where('plan.state', '<>', 'closed')
    .where('task.state', '<>', 'withdrawn')
    .where(sql<boolean>`(task.state = 'open' or task.closed_at is not null)`)
    .select(['task.id', 'task.due_on', 'item.path', 'task.closed_at'])
    .select(part.as('part'));
  const ranked = scope.db
    .selectFrom(parted.as('parted'))
    .select(['id', 'part'])
    .select(
      sql<number>`row_number() over (partition by part order by
        case when part = 'closed' then closed_at end desc, due_on, path, id)`.as('rank'),
    )
    .select(sql<number>`count(*) over (partition by part)`.as('total'))
    .where('part', 'is not', null);
  const rows = await selectTasks(
    tasksIn(scope).innerJoin(ranked.as('ranked'), 'ranked.id', 'task.id') as unknown as TaskQuery,
    today,
  )
    .select([sql<Part>`ranked.part`.as('part'), sql<number>`ranked.total`.as('total')])
    .where(
      sql<boolean>`ranked.rank <= case ranked.part when 'closed' then ${shownClosed}::int else ${shown}::int end`,
    )
    .orderBy(sql`ranked.rank`)
    .execute();
  return rows as (TaskRow & { part: Part; total: number })[];
}

type TaskQuery = ReturnType<typeof tasksIn>;

/** Separate schedules without dates, in plans that still run; of a person also those that a role means today. */
async function readDebts(scope: Scope<'plan.read'>, personId: string | undefined) {
  const found = await selectDebts(scope, personId);
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
function selectDebts({ db, today }: Scope<'plan.read'>, personId: string | undefined) {
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
    .orderBy('item.path')
    .execute();
}

/** A role of the item's that nobody has said by hand: the directory says whom it means on a day. */
const ofOpenRole = sql<boolean>`exists (
    select from plan_item_party party
    where party.item_id = case
        when exists (select from plan_item_party own where own.item_id = item.id) then item.id
        else item.parent_id end
      and party.role is not null
      and not exists (select from plan_role_person said where said.role = party.role))`;
