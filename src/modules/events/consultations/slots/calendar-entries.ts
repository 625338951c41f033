import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { addFeedSource } from '#modules/plan/public.ts';
import type { CalendarEntry } from '#platform/calendar/entry.ts';
import type { Db } from '#platform/db/database.ts';
import { beforeHour } from '../../calendar/entry-when.ts';

/** Booked times stand in the calendars of both. */
addFeedSource(({ db, today, kernel: { config } }, personId) =>
  readSlotEntries(
    { db, publicUrl: config.publicUrl },
    sql<SqlBool>`s.state in ('taken', 'held') and s.on_day >= ${today}::date - 30
      and (s.methodist_id = ${personId} or s.booker_id = ${personId})`,
  ),
);

/** Times as calendars have to know them. @param which - of the times `s` */
export async function readSlotEntries(
  { db, publicUrl }: { db: Db; publicUrl: string },
  which: RawBuilder<SqlBool>,
): Promise<(CalendarEntry & { methodist: string })[]> {
  const rows = await db
    .selectFrom('consultation_slot as s')
    .innerJoin('centre as c', 'c.id', 's.centre_id')
    .innerJoin('person as m', 'm.id', 's.methodist_id')
    .select([
      's.id',
      's.sequence',
      's.on_day as onDay',
      's.place',
      's.question',
      's.state',
      's.booker_name as bookerName',
      'm.short_name as methodist',
      sql<Date>`(s.on_day + s.starts_time) at time zone c.time_zone`.as('startsAt'),
      sql<Date>`(s.on_day + s.starts_time + make_interval(mins => s.minutes)) at time zone c.time_zone`.as(
        'endsAt',
      ),
      's.updated_at as changedAt',
    ])
    .where(which)
    .orderBy('s.on_day')
    .orderBy('s.starts_time')
    .execute();
  return rows.map((row) => ({
    methodist: row.methodist,
    uid: `slot-${row.id}@${new URL(publicUrl).hostname}`,
    sequence: row.sequence,
    summary: `${row.methodist} – ${row.bookerName}`,
    description: row.question,
    location: row.place || null,
    url: `${publicUrl}/slots`,
    startsOn: row.onDay,
    endsOn: row.onDay,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    cancelled: row.state !== 'taken' && row.state !== 'held',
    alarms: row.state === 'taken' ? beforeHour : [],
    changedAt: row.changedAt,
  }));
}
