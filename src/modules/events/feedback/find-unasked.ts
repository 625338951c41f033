import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { came } from './came.ts';

/** Who came to events whose feedback is open, hasn't answered by itself, and has had no letter about it. */
export async function findUnasked(
  db: Db,
  today: string,
): Promise<{ eventId: string; registrationIds: string[] }[]> {
  const { rows } = await sql<{ eventId: string; registrationIds: string[] }>`
    select f.event_id as "eventId", array_agg(r.id) as "registrationIds"
    from event_feedback f join registration_entry r on r.event_id = f.event_id
    where f.asked and f.opened_on is not null and f.closes_on >= ${today}::date and ${came}
      and not exists (select from feedback_given g where g.registration_id = r.id)
      and not exists (select from event_letter l where l.registration_id = r.id and l.kind = 'feedback')
    group by f.event_id order by f.event_id`.execute(db);
  return rows;
}
