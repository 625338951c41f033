import { sql } from 'kysely';
import type { CentreSettings } from '#modules/directory/public.ts';
import { addDays, partsOf } from '#platform/datetime/iso-date.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { type OwedWork, type RemindedWork, readOwedElsewhere } from './owed-elsewhere.ts';

/** Why a task, or what is owed to another module, is in a letter. */
export type ReminderKind = 'digest' | 'opens' | 'week' | 'soon' | 'late' | 'escalated';

export interface RemindedTask extends RemindedWork {
  /** Who owes it; in a letter to the head. */
  people: string[];
}

export interface Reminder {
  personId: string;
  personName: string;
  email: string;
  kind: ReminderKind;
  tasks: RemindedTask[];
}

/** A task of a whole month is also told of at its start and when so many days of it are left. */
const lastDays = 6;

/** How far ahead the weekly digest looks, in days. */
const digestDays = 14;

/**
 * The letters of the day: after the day of the digest what is due in two weeks, of whole months what begins and what
 * has its last week left, before a deadline what is near, on the day after it what has become late, and to the heads what has been late for longer than the centre allows.
 * Days on which the program was off are made up for: what they should have said is said today.
 *
 * @param last the day of the centre's letters before these
 */
export async function findReminders(
  context: OperationContext,
  settings: CentreSettings,
  last: string,
): Promise<Reminder[]> {
  const { today } = context;
  const since = addDays(last, 1);
  const found: Reminder[] = [];
  const { digestWeekday } = settings;
  if (digestWeekday !== null && latestWeekday(today, digestWeekday) >= since) {
    found.push(...(await owed(context, 'digest', today, addDays(today, digestDays))));
  }
  const ahead = settings.remindDaysBefore;
  if (ahead > 0) {
    const from = addDays(since, ahead);
    found.push(
      ...(await owed(context, 'soon', from > today ? from : today, addDays(today, ahead))),
    );
    found.push(...(await ofMonths(context, 'opens', since, today)));
    if (ahead < lastDays)
      found.push(
        ...(await ofMonths(context, 'week', addDays(since, lastDays), addDays(today, lastDays))),
      );
  }
  found.push(...(await owed(context, 'late', last, addDays(today, -1))));
  found.push(...(await escalated(context, since, settings.escalateAfterDays)));
  return found;
}

/** The latest day not after `today` that is such a day of the week. */
function latestWeekday(today: string, weekday: number): string {
  return addDays(today, -((partsOf(today).weekday - weekday + 7) % 7));
}

/** Open tasks due within the days and what is owed elsewhere, by the people who owe them and have an address. */
async function owed(
  context: OperationContext,
  kind: ReminderKind,
  from: string,
  until: string,
): Promise<Reminder[]> {
  const tasks = await tasksOfPeople(context.trx)
    .where('task.due_on', '>=', from)
    .where('task.due_on', '<=', until)
    .execute();
  return lettersOf(kind, [...tasks, ...(await readOwedElsewhere(context, { from, until }))]);
}

/** Open tasks that have a whole month, of those that begin, or end, within the days. */
async function ofMonths(
  { trx }: OperationContext,
  kind: 'opens' | 'week',
  from: string,
  until: string,
): Promise<Reminder[]> {
  const rows = await tasksOfPeople(trx)
    .where(
      sql<boolean>`(task.starts_on = date_trunc('month', task.starts_on)::date
        and task.due_on = (task.starts_on + interval '1 month - 1 day')::date)`,
    )
    .where(kind === 'opens' ? 'task.starts_on' : 'task.due_on', '>=', from)
    .where(kind === 'opens' ? 'task.starts_on' : 'task.due_on', '<=', until)
    .execute();
  return lettersOf(kind, rows);
}

/** Open tasks with each of the people who owe them and have an address. */
const tasksOfPeople = (trx: OperationContext['trx']) =>
  openTasks(trx)
    .innerJoin('task_person', 'task_person.task_id', 'task.id')
    .innerJoin('person', 'person.id', 'task_person.person_id')
    .select(['person.id as personId', 'person.short_name as personName'])
    .select('person.email')
    .$narrowType<{ email: string }>()
    .where('person.email', 'is not', null)
    .orderBy('task.due_on')
    .orderBy('item.path');

const lettersOf = (kind: ReminderKind, rows: readonly OwedWork[]): Reminder[] =>
  byPerson(
    kind,
    rows.map((row) => ({ ...row, people: [] })),
  );

/** What became too late since that day, to every director who has an address. */
async function escalated(
  { trx, today }: OperationContext,
  since: string,
  afterDays: number,
): Promise<Reminder[]> {
  const heads = await trx
    .selectFrom('membership')
    .innerJoin('auth_user', 'auth_user.id', 'membership.user_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id as personId', 'person.short_name as personName', 'auth_user.email'])
    .innerJoin('membership_grant as held', 'held.membership_id', 'membership.id')
    .where('held.role', '=', 'director')
    .where(sql<boolean>`daterange(held.since, held.until, '[]') @> ${today}::date`)
    .where('membership.ended_at', 'is', null)
    .execute();
  if (heads.length === 0) return [];
  const late = await openTasks(trx)
    .select(
      sql<
        string[]
      >`array(select p.short_name from task_person tp join person p on p.id = tp.person_id where tp.task_id = task.id order by 1)`.as(
        'people',
      ),
    )
    .where('task.due_on', '>=', addDays(since, -afterDays))
    .where('task.due_on', '<=', addDays(today, -afterDays))
    .orderBy('task.due_on')
    .orderBy('item.path')
    .execute();
  return heads.flatMap((head) =>
    byPerson(
      'escalated',
      late.map((task) => ({ ...task, ...head })),
    ),
  );
}

/** Open tasks of plans that bind; a draft reminds nobody. */
function openTasks(trx: OperationContext['trx']) {
  return trx
    .selectFrom('task')
    .innerJoin('plan_item as item', 'item.id', 'task.item_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select([
      sql<string>`'/tasks/' || task.id`.as('path'),
      'item.number',
      'item.text',
      'task.due_on as dueOn',
    ])
    .where('task.state', '=', 'open')
    .where('item.removed_at', 'is', null)
    .where('plan.state', 'in', ['approved', 'in_force']);
}

function byPerson(
  kind: ReminderKind,
  rows: readonly (RemindedTask & { personId: string; personName: string; email: string })[],
): Reminder[] {
  const letters = new Map<string, Reminder>();
  for (const { personId, personName, email, ...task } of rows) {
    const letter = letters.get(personId) ?? { personId, personName, email, kind, tasks: [] };
    letter.tasks.push(task);
    letters.set(personId, letter);
  }
  return [...letters.values()];
}
