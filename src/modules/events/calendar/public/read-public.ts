import { sql } from 'kysely';
import { namedOrganisation } from '#modules/directory/organisations/columns.ts';
import type { Db } from '#platform/db/database.ts';
import { namedAs } from '#platform/query/named.ts';

/** An event as anyone may see it: nothing of people. */
export interface PublicEvent {
  id: string;
  code: string;
  title: string;
  topic: string;
  kind: string;
  state: 'published' | 'held' | 'cancelled';
  stateReason: string;
  startsOn: string;
  endsOn: string;
  startsTime: string | null;
  endsTime: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  exact: boolean;
  format: 'online' | 'offline' | 'mixed' | null;
  place: string;
  section: { id: string; name: string } | null;
  host: { id: string; name: string } | null;
  audience: string;
  registration: string;
  /** Whether anybody may offer a talk today. */
  calls: boolean;
}

/** Public events between two days, sets and single ones. */
export async function readPublic(
  db: Db,
  [from, until]: readonly [string, string],
  today: string,
): Promise<PublicEvent[]> {
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('centre as c', 'c.id', 'e.centre_id')
    .leftJoin('section as s', 's.id', 'e.section_id')
    .select([
      'e.id',
      'e.code',
      'e.title',
      'e.topic',
      'e.kind',
      'e.state',
      'e.state_reason as stateReason',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      sql<Date | null>`(e.starts_on + e.starts_time) at time zone c.time_zone`.as('startsAt'),
      sql<Date | null>`(e.ends_on + e.ends_time) at time zone c.time_zone`.as('endsAt'),
      'e.exact',
      'e.format',
      'e.place',
      namedAs('e.section_id', 's.name').as('section'),
      namedOrganisation('e.host_organisation_id', today).as('host'),
      sql<string>`coalesce(nullif(e.audience, ''), s.audience, '')`.as('audience'),
      'e.registration',
      sql<boolean>`(e.state = 'published' and exists (select from talk_call call
        where call.event_id = e.id and call.public and call.until >= ${today}::date))`.as('calls'),
    ])
    .where('e.public', '=', true)
    .where('e.state', '<>', 'draft')
    .where('e.parent_id', 'is', null)
    .where('e.ends_on', '>=', from)
    .where('e.starts_on', '<=', until)
    .orderBy('e.starts_on')
    .orderBy('e.starts_time')
    .orderBy('e.id')
    .execute();
  return rows as PublicEvent[];
}

/** Changes with every change of what is public in the centre: cheap to ask, by an index; calls for talks are few. */
export const publicStamp = sql<string>`((
  select count(*) || ' ' || coalesce(max(e.updated_at)::text, '') from event e where e.public)
  || ' ' || (select count(*) || ' ' || coalesce(sum(call.version), 0) from talk_call call where call.public))`;
