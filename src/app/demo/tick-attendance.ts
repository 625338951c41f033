import { sql } from 'kysely';
import { inCentre } from '#platform/db/tenant.ts';
import type { Laid } from './live-events.ts';
import type { World } from './world.ts';

/** How many of a section's members come to its session, and of everybody to an event that is for all. */
const share = { members: 0.3, everybody: 0.015 };

/** A throw between 0 and 1 out of words, the same on each day of the same story. */
const dice = (...words: ReturnType<typeof sql>[]) =>
  sql`(('x' || substr(md5(${sql.join(words, sql` || '|' || `)}), 1, 6))::bit(24)::int / 16777216.0)`;

/**
 * Who was at events long past, ticked on paper and brought in at once; from one institution in six nobody ever comes.
 * Events of which somebody has said who was there stay as they are.
 */
export async function tickAttendance(world: World, laid: readonly Laid[]): Promise<void> {
  if (laid.length === 0) return;
  const seed = sql`${String(world.seed)}`;
  await inCentre(world.kernel.db, world.centreId, 'write', (trx) =>
    sql`
      with session as materialized (
        select e.id, e.centre_id, e.section_id, e.ends_on, e.title || e.starts_on as words from event e
        where e.id = any(${laid.map(({ eventId }) => eventId)}::uuid[])
          and e.id not in (select event_id from attendance)
          and not exists (select from event part where part.parent_id = e.id) and e.parent_id is null
      ), member as materialized (
        select s.section_id, m.person_id
        from (select section_id, max(ends_on) as day from session where section_id is not null group by 1) s
        cross join lateral section_people(s.section_id, s.day) m
      ), worker as materialized (
        select distinct on (p.id) p.id as person_id, post.organisation_id, p.family_name || p.given_name || o.locality as words
        from post join person p on p.id = post.person_id and not p.in_centre
        join organisation o on o.id = post.organisation_id
        where post.until is null and ${dice(seed, sql`coalesce(o.external_key, o.locality)`)} > 0.17
        order by p.id, post.main desc, post.since
      ), goes as (
        select s.*, w.person_id, w.organisation_id from session s
        join member m on m.section_id = s.section_id join worker w on w.person_id = m.person_id
        where ${dice(seed, sql`s.words`, sql`w.words`)} < ${share.members}
        union all
        select s.*, w.person_id, w.organisation_id from session s join worker w on s.section_id is null
        where ${dice(seed, sql`s.words`, sql`w.words`)} < ${share.everybody}
      ), entry as (
        insert into registration_entry (centre_id, event_id, person_id, organisation_id, state, source, queued_at, created_at)
        select centre_id, id, person_id, organisation_id, 'registered', 'staff', ends_on, ends_on from goes
        on conflict (event_id, person_id) where person_id is not null
          do update set state = 'registered', queued_at = excluded.queued_at
        returning id, centre_id, event_id, queued_at
      )
      insert into attendance (registration_id, centre_id, event_id, state, minutes, means, recorded_at)
      select id, centre_id, event_id, case when at % 11 = 0 then 'absent' when at % 13 = 0 then 'partly' else 'present' end,
        case when at % 11 > 0 and at % 13 = 0 then 45 end, 'list', queued_at
      from (select entry.*, row_number() over () as at from entry) numbered`.execute(trx),
  );
}
