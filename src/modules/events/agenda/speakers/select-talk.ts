import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import type { Db } from '#platform/db/database.ts';
import type { SpeakerPage } from './schema.ts';

/**
 * A speaker `s` with the item `a` and the event `e`, as letters and the page behind them tell it.
 *
 * @param today - until when it can be answered, and for the names that institutions have
 */
export const selectTalk = (db: Db, today: string) =>
  db
    .selectFrom('agenda_speaker as s')
    .innerJoin('agenda_item as a', 'a.id', 's.agenda_item_id')
    .innerJoin('event as e', 'e.id', 'a.event_id')
    .innerJoin('centre as c', 'c.id', 'e.centre_id')
    .leftJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('person as lead', 'lead.id', 'e.responsible_id')
    .select((eb) => [
      's.id as speakerId',
      'e.id as eventId',
      'c.name as centre',
      'e.title',
      'a.title as item',
      'a.note',
      'a.minutes',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      sql<string>`concat_ws(', ',
        case when e.host_organisation_id is not null
          then ${labelOn(sql<string>`e.host_organisation_id`, today)} end,
        nullif(e.place, ''), nullif(e.room, ''))`.as('place'),
      eb.ref('e.format').$castTo<SpeakerPage['format']>().as('format'),
      sql<string>`coalesce(s.guest_name, ${personName})`.as('name'),
      eb.ref('s.state').$castTo<SpeakerPage['state']>().as('state'),
      sql<boolean>`(e.state = 'published' and e.ends_on >= ${today}::date)`.as('open'),
      sql<string>`coalesce(lead.short_name, '')`.as('responsible'),
      sql<string | null>`nullif(lead.email, '')`.as('responsibleEmail'),
    ]);
