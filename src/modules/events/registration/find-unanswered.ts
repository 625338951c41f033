import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Reminder } from './find-reminders.ts';
import { type LeadDays, leadSql } from './lead-days.ts';

/** Hours that an invitation has before it is reminded of by itself. */
const justInvited = 24;

/** Whether the registration `r` was written to, has not answered and was never reminded of this invitation. */
export const unanswered = sql<boolean>`(r.state = 'invited'
  and exists (select from event_letter l where l.registration_id = r.id and l.kind = 'invitation')
  and not exists (select from event_letter l
    where l.registration_id = r.id and l.kind = 'unanswered' and l.turn = r.version))`;

/** All of an event who are to be reminded of their invitation, however new it is. */
export async function unansweredOf(trx: Db, eventId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('registration_entry as r')
    .select('r.id')
    .where('r.event_id', '=', eventId)
    .where(unanswered)
    .execute();
  return rows.map(({ id }) => id);
}

/** Who is to be reminded by the clock: of announced events of the coming days, who was not invited just now. */
export async function findUnanswered(
  trx: Db,
  { now, today, remind }: { now: Date; today: string; remind: LeadDays },
): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    select e.id as "eventId", 'unanswered' as kind, array_agg(r.id) as "registrationIds"
    from event e join registration_entry r on r.event_id = e.id
    where e.starts_on between ${today}::date + 1 and ${today}::date + ${leadSql(remind)}
      and e.state = 'published' and e.exact and ${unanswered}
      and not exists (select from event_letter l where l.registration_id = r.id and l.kind = 'invitation'
        and coalesce(l.written_at, ${now}) >= ${now}::timestamptz - make_interval(hours => ${justInvited}))
    group by e.id order by e.id`.execute(trx);
  return rows;
}
