import { sql } from 'kysely';
import { namedOrganisation } from '#modules/directory/organisations/columns.ts';
import type { Db } from '#platform/db/database.ts';
import type { PlannedEvent } from './clashes/types.ts';

/** Who answers for an event `e`, helps with it or speaks at it, as JSON. */
const peopleOf = sql<PlannedEvent['people']>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', person.id, 'name', person.short_name)), '[]') from person
  where person.id = e.responsible_id
    or person.id in (select person_id from event_person p where p.event_id = e.id)
    or person.id in (select sp.person_id from agenda_speaker sp join agenda_item a on a.id = sp.agenda_item_id
                     where a.event_id = e.id and sp.state <> 'declined'))`;

/**
 * Events between two days as the rules of clashes look at them, without those that are cancelled.
 *
 * @param today - for the names that institutions have
 */
export async function readPlanned(
  db: Db,
  [from, until]: readonly [string, string],
  today: string,
): Promise<PlannedEvent[]> {
  return db
    .selectFrom('event as e')
    .leftJoin('section as s', 's.id', 'e.section_id')
    .select([
      'e.id',
      'e.title',
      'e.kind',
      'e.parent_id as parentId',
      'e.section_id as sectionId',
      sql<string>`coalesce(nullif(e.audience, ''), s.audience, '')`.as('audience'),
      namedOrganisation('e.host_organisation_id', today).as('host'),
      'e.place',
      'e.room',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      'e.exact',
      peopleOf.as('people'),
    ])
    .where('e.state', '<>', 'cancelled')
    .where('e.ends_on', '>=', from)
    .where('e.starts_on', '<=', until)
    .orderBy('e.starts_on')
    .orderBy('e.id')
    .execute();
}
