import { sql } from 'kysely';
import { addDays, daysBetween } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';
import { minuteOfDay } from '../event-time.ts';
import { lengthOfSet, type Mark, type PartTime, type Presence, presenceAt } from './presence.ts';

/** A part of a set as the matrix names it. */
export interface Part extends PartTime {
  title: string;
  startsOn: string;
  startsTime: string | null;
}

/** The parts of a set with who was at which. */
export interface SetAttendance {
  parts: Part[];
  /** Minutes; null where a part's times don't say. */
  length: number | null;
  /** By person («p:<id>») or guest («g:<name and address>»): `attendeeKey`. */
  marks: Map<string, Mark[]>;
}

/** Whom the registration `r` means, at whichever part: people by their card, guests by name and address. */
export const attendeeKey = sql<string>`case when r.person_id is not null then 'p:' || r.person_id else
  'g:' || lower(regexp_replace(trim(r.guest_name), '\\s+', ' ', 'g')) || coalesce(' ' || lower(r.guest_email), '') end`;

const day = 24 * 60;

/** The parts of an event that were announced; null for an event without parts. Parts without a day aren't counted. */
export async function readSet(db: Db, eventId: string): Promise<SetAttendance | null> {
  const rows = await db
    .selectFrom('event')
    .select([
      'id',
      'title',
      'starts_on as startsOn',
      'ends_on as endsOn',
      sql<string | null>`to_char(starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(ends_time, 'HH24:MI')`.as('endsTime'),
    ])
    .where('parent_id', '=', eventId)
    .where('state', 'in', ['published', 'held'])
    .where('exact', '=', true)
    .orderBy('starts_on')
    .orderBy('starts_time')
    .orderBy('stream')
    .orderBy('id')
    .execute();
  const [first] = rows;
  if (!first) return null;
  const parts = rows.map(({ id, title, startsOn, endsOn, startsTime, endsTime }): Part => {
    const days = daysBetween(startsOn, endsOn) + 1;
    const [from, to] = [startsTime, endsTime].map((time) => time && minuteOfDay(time));
    const told = typeof from === 'number' && typeof to === 'number' && to > from;
    return {
      id,
      title,
      startsOn,
      startsTime,
      spans: told
        ? Array.from({ length: days }, (_, at) => {
            const since = daysBetween(first.startsOn, addDays(startsOn, at)) * day;
            return [since + from, since + to] as const;
          })
        : null,
    };
  });
  const marked = await db
    .selectFrom('attendance as a')
    .innerJoin('registration_entry as r', 'r.id', 'a.registration_id')
    .select((eb) => [
      attendeeKey.as('key'),
      'a.event_id as partId',
      eb.ref('a.state').$castTo<Mark['state']>().as('state'),
      'a.minutes',
    ])
    .where(
      'a.event_id',
      'in',
      parts.map(({ id }) => id),
    )
    .execute();
  const marks = new Map<string, Mark[]>();
  for (const { key, ...mark } of marked) marks.set(key, [...(marks.get(key) ?? []), mark]);
  return { parts, length: lengthOfSet(parts), marks };
}

/** How long somebody was at a set. @param key `attendeeKey` */
export const presenceOf = ({ parts, marks }: SetAttendance, key: string): Presence | null =>
  presenceAt(parts, marks.get(key) ?? []);
