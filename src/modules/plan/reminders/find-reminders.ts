import { sql } from 'kysely';
import type { CentreSettings } from '#modules/directory/public.ts';
import { addDays, partsOf } from '#platform/datetime/iso-date.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** Why a task is in a letter. */
export type ReminderKind = 'digest' | 'soon' | 'late' | 'escalated';

export interface RemindedTask {
  taskId: string;
  planId: string;
  number: string | null;
  text: string;
  dueOn: string;
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

/** How far ahead the weekly digest looks, in days. */
const digestDays = 14;

/**
 * The letters of the day: on the day of the digest what is due in two weeks, before a deadline what is near, on
 * the day after it what has become late, and to the heads what has been late for longer than the centre allows.
 * What was reminded of on that day already is left out, so that it may be asked twice.
 */
export async function findReminders(
  context: OperationContext,
  settings: CentreSettings,
): Promise<Reminder[]> {
  const { today } = context;
  const found: Reminder[] = [];
  if (partsOf(today).weekday === settings.digestWeekday) {
    found.push(...(await owed(context, 'digest', today, addDays(today, digestDays))));
  }
  if (settings.remindDaysBefore > 0) {
    const day = addDays(today, settings.remindDaysBefore);
    found.push(...(await owed(context, 'soon', day, day)));
  }
  const yesterday = addDays(today, -1);
  found.push(...(await owed(context, 'late', yesterday, yesterday)));
  found.push(...(await escalated(context, addDays(today, -settings.escalateAfterDays))));
  return found;
}

/** Open tasks due within the days, by the people who owe them and have an address. */
async function owed(
  { trx, today }: OperationContext,
  kind: ReminderKind,
  from: string,
  until: string,
): Promise<Reminder[]> {
  const rows = await openTasks(trx)
    .innerJoin('task_person', 'task_person.task_id', 'task.id')
    .innerJoin('person', 'person.id', 'task_person.person_id')
    .select(['person.id as personId', 'person.short_name as personName', 'person.email'])
    .where('person.email', 'is not', null)
    .where('task.due_on', '>=', from)
    .where('task.due_on', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plan_reminder as sent')
            .select('sent.task_id')
            .whereRef('sent.task_id', '=', 'task.id')
            .whereRef('sent.person_id', '=', 'person.id')
            .where('sent.kind', '=', kind)
            .where('sent.sent_on', '=', today),
        ),
      ),
    )
    .orderBy('task.due_on')
    .orderBy('item.path')
    .execute();
  return byPerson(
    kind,
    rows.map((row) => ({ ...row, email: row.email ?? '', people: [] })),
  );
}

/** What became too late today, to every director who has an address. */
async function escalated({ trx, today }: OperationContext, dueOn: string): Promise<Reminder[]> {
  const heads = await trx
    .selectFrom('membership')
    .innerJoin('auth_user', 'auth_user.id', 'membership.user_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id as personId', 'person.short_name as personName', 'auth_user.email'])
    .where('membership.role', '=', 'director')
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
    .where('task.due_on', '=', dueOn)
    .orderBy('item.path')
    .execute();
  const sent = await trx
    .selectFrom('plan_reminder')
    .select(['task_id', 'person_id'])
    .where('kind', '=', 'escalated')
    .where('sent_on', '=', today)
    .execute();
  return heads.flatMap((head) =>
    byPerson(
      'escalated',
      late
        .filter(
          ({ taskId }) =>
            !sent.some((row) => row.task_id === taskId && row.person_id === head.personId),
        )
        .map((task) => ({ ...task, ...head })),
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
      'task.id as taskId',
      'task.plan_id as planId',
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
