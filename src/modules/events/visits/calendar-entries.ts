import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { addFeedSource } from '#modules/plan/public.ts';
import type { CalendarEntry } from '#platform/calendar/entry.ts';
import type { Db } from '#platform/db/database.ts';
import { entryWhen } from '../calendar/entry-when.ts';
import { goes } from './list-visits.ts';

/** Days back for which feeds tell what was: calendars keep the rest. */
const back = 180;

/** In a person's own calendar stand the visits on which the person goes, and those announced to the institution that the person leads. */
addFeedSource(({ db, today, kernel: { config } }, personId) =>
  readVisitEntries(
    { db, today, publicUrl: config.publicUrl },
    sql<SqlBool>`v.visit_on >= ${today}::date - ${back}::integer and (${goes(personId)}
      or v.announced_at is not null and exists (
        select from membership_grant g join membership m on m.id = g.membership_id and m.ended_at is null
        where m.person_id = ${personId} and g.organisation_id = v.organisation_id
          and g.role in ('institution-head', 'institution-deputy')))`,
  ),
);

/** Visits as calendars have to know them. @param which - of the visits `v` */
export async function readVisitEntries(
  { db, today, publicUrl }: { db: Db; today: string; publicUrl: string },
  which: RawBuilder<SqlBool>,
): Promise<CalendarEntry[]> {
  const rows = await db
    .selectFrom('visit as v')
    .innerJoin('centre as c', 'c.id', 'v.centre_id')
    .select([
      'v.id',
      'v.purpose',
      'v.state',
      'v.state_reason as stateReason',
      'v.sequence',
      'v.visit_on as visitOn',
      labelOn(sql<string>`v.organisation_id`, today).as('organisation'),
      'v.starts_time as startsTime',
      'v.ends_time as endsTime',
      sql<Date | null>`(v.visit_on + v.starts_time) at time zone c.time_zone`.as('startsAt'),
      sql<Date | null>`(v.visit_on + v.ends_time) at time zone c.time_zone`.as('endsAt'),
      'v.updated_at as changedAt',
    ])
    .where(which)
    .orderBy('v.visit_on')
    .orderBy('v.id')
    .execute();
  return rows.map((row) => ({
    ...entryWhen({ ...row, startsOn: row.visitOn, endsOn: row.visitOn }).when,
    uid: `visit-${row.id}@${new URL(publicUrl).hostname}`,
    sequence: row.sequence,
    summary: `${row.organisation}: ${row.purpose}`,
    description: row.stateReason,
    location: row.organisation,
    url: `${publicUrl}/visits/${row.id}`,
    cancelled: row.state === 'cancelled',
    ...(row.state !== 'planned' && { alarms: [] }),
    changedAt: row.changedAt,
  }));
}
