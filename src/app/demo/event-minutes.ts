import { sql } from 'kysely';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { noted, spoken } from './event-papers.ts';
import type { Laid } from './live-events.ts';
import { director, staff } from './staff.ts';
import { personOf, type World } from './world.ts';

/**
 * Approved minutes of sessions long past, all at once: a hundred times the same operations would make the first start
 * wait. The later ones are written as people write them, in `live-events.ts`.
 */
export async function fileMinutes(world: World, laid: readonly Laid[]): Promise<void> {
  if (laid.length === 0) return;
  const chair = personOf(world, director);
  const lead = staff.find(({ role }) => role === 'director');
  const approver = `${lead?.givenName ?? ''} ${lead?.familyName ?? ''}`.trim();
  world.setDay(addDays(laid.at(-1)?.endsOn ?? world.today, 3), 12);
  await inCentre(world.kernel.db, world.centreId, 'write', async (trx) => {
    await sql`
      with session as (
        select e.id, e.centre_id, e.title, e.starts_on, e.place, e.responsible_id, e.section_id,
          case when e.section_id is null then 'kind:' || e.kind else 'section:' || e.section_id end as body,
          -- Sections count by school years, the others by calendar years, as the pack has it.
          (extract(year from e.starts_on) - case when e.section_id is not null and extract(month from e.starts_on) < 9
            then 1 else 0 end)::int as year
        from event e where e.id = any(${laid.map(({ eventId }) => eventId)}::uuid[])
      ), filed as (
        insert into minutes (centre_id, event_id, body, year, number, held_on, place, chair_id, secretary_id, members,
          state, submitted_at, submitted_by_name, approved_on, approved_by_name, created_at, updated_at)
        select s.centre_id, s.id, s.body, s.year,
          row_number() over (partition by s.body, s.year order by s.starts_on, s.id), s.starts_on, s.place,
          ${chair}::uuid, s.responsible_id, array(
            select concat_ws(' ', p.family_name, p.given_name, p.patronymic)
            from section_member m join person p on p.id = m.person_id
            where m.section_id = s.section_id and s.starts_on <@ daterange(m.since, m.until, '[]')
            order by p.family_name, p.given_name limit 14),
          'approved', s.starts_on + 1, ${approver}, s.starts_on + 2, ${approver}, s.starts_on + 1, s.starts_on + 2
        from session s returning id, centre_id, event_id
      ), point as (
        insert into minutes_point (centre_id, minutes_id, position, title, heard, spoke)
        select f.centre_id, f.id, 0, s.title, s.title || '.', ${spoken[0] ?? ''}
        from filed f join session s on s.id = f.event_id returning id, centre_id
      )
      insert into decision (centre_id, point_id, position, text)
      select centre_id, id, 0, ${noted} from point`.execute(trx);
  });
}
