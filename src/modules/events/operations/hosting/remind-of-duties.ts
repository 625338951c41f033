import { sql } from 'kysely';
import { z } from 'zod';
import { type Reminder, sendReminders } from '#platform/mail/send-reminders.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { hostingPermissions } from '../../hosting/permissions.ts';
import { hostAccounts, stillWaits } from '../../hosting/whose-duty.ts';
import { type OwedDuty, writeDutyLetter } from '../../hosting/write-letter.ts';

/** Days before a line's day when it is reminded of, and days for which it is once it is late. */
const [soon, oldest] = [2, 14];

/** Not offered by the API: the clock runs it. Each line is reminded of before its day and when that is over, once each. */
export const remindOfDuties = defineOperation({
  name: 'duty.remind',
  summary: 'Writes to those who prepare events what is due, and what is late.',
  input: z.object({}),
  output: z.object({ letters: z.number().int() }),
  permission: hostingPermissions['duty.remind'],
  load: nothingToLoad,
  async run(context) {
    const { trx, actor } = context;
    const reminders: Reminder<OwedDuty>[] = [];
    for (const { dutyId, step, readers, ...owed } of await readOwed(context)) {
      const taken = await trx
        .insertInto('preparation_reminder')
        .values({ centre_id: actor.centreId, duty_id: dutyId, step, about: owed.dueOn })
        .onConflict((conflict) => conflict.doNothing())
        .returning('step')
        .executeTakeFirst();
      if (taken) reminders.push(...readers.map((to) => ({ to, of: owed })));
    }
    if (reminders.length === 0) return { letters: 0 };
    return sendReminders(context, reminders, writeDutyLetter);
  },
});

/** Open lines of announced events that are due in days or late, with the addresses of who prepares them. */
async function readOwed({ trx, today }: OperationContext) {
  const rows = await trx
    .selectFrom('event_duty as d')
    .innerJoin('event as e', 'e.id', 'd.event_id')
    .leftJoin('person as p', 'p.id', 'd.person_id')
    .select([
      'd.id as dutyId',
      'd.title as duty',
      sql<string>`d.due_on`.as('dueOn'),
      'e.id as eventId',
      'e.title',
      'e.starts_on as startsOn',
      sql<'soon' | 'late'>`case when d.due_on < ${today}::date then 'late' else 'soon' end`.as(
        'step',
      ),
      sql<string[]>`case when d.person_id is null
        then array(select distinct host.email from (${hostAccounts}) host order by 1)
        else array_remove(array[lower(coalesce(nullif(p.email, ''), (
          select u.email from membership m join auth_user u on u.id = m.user_id
          where m.person_id = p.id and m.ended_at is null limit 1)))], null) end`.as('readers'),
    ])
    .where(stillWaits)
    .where('d.due_on', '<=', sql<string>`${today}::date + ${soon}::int`)
    .where('d.due_on', '>=', sql<string>`${today}::date - ${oldest}::int`)
    .orderBy('d.due_on')
    .orderBy('e.id')
    .orderBy('d.position')
    .execute();
  return rows.filter(({ readers }) => readers.length > 0);
}
