import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { LetterKind } from './letters/kinds.ts';

/** Who is to be reminded of one event. */
export interface Reminder {
  eventId: string;
  kind: Extract<LetterKind, 'day' | 'hour'>;
  registrationIds: string[];
}

/** The hour of the centre's own clock from which it reminds of tomorrow. */
const morning = 9;
/** Who registered in so many last hours has just had a letter. */
const justRegistered = 12;

/**
 * Who is to be reminded now and has not been: on the day before, who is registered; in the hour before the start, who
 * comes online and needs the link.
 *
 * @param hour of the centre's own clock
 */
export async function findReminders(
  trx: Db,
  { now, today, hour }: { now: Date; today: string; hour: number },
): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    with coming as (
      select e.id, e.sequence, e.format, e.starts_on, e.video_url,
        (e.starts_on + e.starts_time) at time zone c.time_zone as starts_at
      from event e join centre c on c.id = e.centre_id
      where e.state = 'published' and e.exact and e.registered > 0
        and e.starts_on between ${today}::date and ${today}::date + 1
    ), due as (
      select id, sequence, 'day' as kind, false as online from coming
      where starts_on = ${today}::date + 1 and ${hour >= morning}
      union all
      select id, sequence, 'hour', true from coming
      where starts_at between ${now}::timestamptz and ${now}::timestamptz + interval '1 hour'
        and video_url is not null and format in ('online', 'mixed')
    )
    select due.id as "eventId", due.kind, array_agg(r.id) as "registrationIds"
    from due join registration_entry r on r.event_id = due.id and r.state = 'registered'
    where (not due.online or r.attends is distinct from 'offline')
      and (due.kind = 'hour' or r.answered_at is null
        or r.answered_at < ${now}::timestamptz - make_interval(hours => ${justRegistered}))
      and not exists (select from event_letter l
        where l.registration_id = r.id and l.kind = due.kind and l.turn = due.sequence)
    group by due.id, due.kind order by due.id`.execute(trx);
  return rows;
}

/** Announced events that are near and have people invited without a letter. */
export async function findUnwritten(
  trx: Db,
  today: string,
): Promise<{ id: string; state: string; startsOn: string; exact: boolean }[]> {
  return trx
    .selectFrom('event as e')
    .select(['e.id', 'e.state', 'e.starts_on as startsOn', 'e.exact'])
    .where('e.state', '=', 'published')
    .where('e.exact', '=', true)
    .where('e.registration', '<>', 'none')
    .where('e.starts_on', '>=', today)
    .where('e.starts_on', '<=', sql<string>`${today}::date + 30`)
    .where(
      sql<boolean>`exists (select from registration_entry r where r.event_id = e.id and r.state = 'invited'
        and not exists (select from event_letter l where l.registration_id = r.id and l.kind = 'invitation'))`,
    )
    .execute();
}
