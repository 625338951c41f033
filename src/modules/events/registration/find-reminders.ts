import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { findUnanswered } from './find-unanswered.ts';
import type { InvitedTo } from './invite.ts';
import { type LeadDays, leadSql } from './lead-days.ts';
import type { LetterKind } from './letters/kinds.ts';

/** Who is to be reminded of one event. */
export interface Reminder {
  eventId: string;
  kind: Extract<LetterKind, 'day' | 'hour' | 'unanswered'>;
  registrationIds: string[];
}

/** The hour of the centre's own clock from which it reminds of tomorrow. */
const morning = 9;
/** Who registered in so many last hours has just had a letter. */
const justRegistered = 12;

interface Clock {
  now: Date;
  today: string;
  /** Of the centre's own clock. */
  hour: number;
}

/**
 * Who is to be reminded now and has not been: some days before, who has not answered; on the day before, who is
 * registered; in the hour before the start, who comes online and needs the link.
 *
 * @param remind days before events when their invitations are reminded of; 0 for never
 */
export async function findReminders(
  trx: Db,
  { remind, ...clock }: Clock & { remind: LeadDays },
): Promise<Reminder[]> {
  const coming = await findComing(trx, clock);
  if (clock.hour < morning) return coming;
  return [...coming, ...(await findUnanswered(trx, { remind, ...clock }))];
}

async function findComing(trx: Db, { now, today, hour }: Clock): Promise<Reminder[]> {
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
      -- Of a set's parts on one day only the first reminds, and not beside the set itself.
      and (r.set_entry_id is null or not exists (
        select from event other join event this on this.id = due.id
        where other.starts_on = this.starts_on and other.id <> this.id and other.state = 'published'
          and (other.id = this.parent_id or (other.parent_id = this.parent_id and other.registration = 'none'
            and (coalesce(other.starts_time, '00:00'), other.id) < (coalesce(this.starts_time, '00:00'), this.id)))))
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
  invite: LeadDays,
): Promise<InvitedTo[]> {
  return trx
    .selectFrom('event as e')
    .select(['e.id', 'e.kind', 'e.state', 'e.starts_on as startsOn', 'e.exact'])
    .where('e.state', '=', 'published')
    .where('e.exact', '=', true)
    .where('e.registration', '<>', 'none')
    .where('e.starts_on', '>=', today)
    .where('e.starts_on', '<=', sql<string>`${today}::date + ${leadSql(invite)}`)
    .where(
      sql<boolean>`exists (select from registration_entry r where r.event_id = e.id and r.state = 'invited'
        and not exists (select from event_letter l where l.registration_id = r.id and l.kind = 'invitation'))`,
    )
    .execute();
}
