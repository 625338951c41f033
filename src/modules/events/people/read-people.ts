import { sql } from 'kysely';
import { personName } from '#modules/directory/sections/read-section.ts';
import type { Db } from '#platform/db/database.ts';
import { eventRoles } from '../planning/schema.ts';
import type { ShownPerson } from './schema.ts';

/** Who of an event answers for what: by role, and within one in the order in which they were named. */
export function readPeople(db: Db, eventId: string): Promise<ShownPerson[]> {
  return db
    .selectFrom('event_person as ep')
    .leftJoin('person as p', 'p.id', 'ep.person_id')
    .select((eb) => [
      'p.id',
      sql<string>`coalesce(p.short_name, ep.guest_name)`.as('name'),
      sql<string>`coalesce(ep.guest_name, ${personName})`.as('fullName'),
      eb.ref('ep.role').$castTo<ShownPerson['role']>().as('role'),
      'ep.guest_post as guestPost',
      'ep.guest_email as guestEmail',
    ])
    .where('ep.event_id', '=', eventId)
    .orderBy(sql`array_position(${[...eventRoles]}::text[], ep.role)`)
    .orderBy('ep.position')
    .orderBy('ep.id')
    .execute();
}
