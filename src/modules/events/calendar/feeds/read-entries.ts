import type { RawBuilder } from 'kysely';
import { type SqlBool, sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import type { CalendarEntry } from '#platform/calendar/entry.ts';
import type { Db } from '#platform/db/database.ts';
import { eventUid } from '../../registration/letters/build-invitation.ts';
import { entryWhen } from '../entry-when.ts';

/** Days back for which feeds tell what was: calendars keep the rest. */
const back = 180;

/**
 * Events as calendars have to know them: announced, held and called off, from half a year back. What has no day yet
 * stands in no calendar.
 *
 * @param which - of the events `e`
 * @param link - where an event's entry leads
 */
export async function readEntries(
  { db, today, publicUrl }: { db: Db; today: string; publicUrl: string },
  which: RawBuilder<SqlBool>,
  link: (event: { id: string; code: string }) => string,
): Promise<CalendarEntry[]> {
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('centre as c', 'c.id', 'e.centre_id')
    .select([
      'e.id',
      'e.code',
      'e.title',
      'e.topic',
      'e.state',
      'e.state_reason as stateReason',
      'e.place',
      'e.room',
      'e.sequence',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      sql<Date | null>`(e.starts_on + e.starts_time) at time zone c.time_zone`.as('startsAt'),
      sql<Date | null>`(e.ends_on + e.ends_time) at time zone c.time_zone`.as('endsAt'),
      sql<string | null>`case when e.host_organisation_id is not null
        then ${labelOn(sql<string>`e.host_organisation_id`, today)} end`.as('host'),
      'e.updated_at as changedAt',
    ])
    .where('e.state', '<>', 'draft')
    .where('e.exact', '=', true)
    .where(sql<SqlBool>`e.ends_on >= ${today}::date - ${back}::integer`)
    .where(which)
    .orderBy('e.starts_on')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => {
    const { when, hours } = entryWhen(row);
    return {
      ...when,
      uid: eventUid(row.id, publicUrl),
      sequence: row.sequence,
      summary: row.title,
      description: [hours, row.topic, row.stateReason].filter(Boolean).join('\n\n'),
      location: [row.host, row.place, row.room].filter(Boolean).join(', ') || null,
      url: link(row),
      cancelled: row.state === 'cancelled',
      ...(row.endsOn < today && { alarms: [] }),
      changedAt: row.changedAt,
    };
  });
}
