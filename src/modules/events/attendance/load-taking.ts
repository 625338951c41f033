import { sql } from 'kysely';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { eventPlace } from '../planning/load-event.ts';
import type { Hours } from './count-minutes.ts';
import { minutesOf } from './event-time.ts';
import type { PlacedTaking } from './permissions.ts';

/** An event at which attendance is taken. */
export interface Taking extends PlacedTaking {
  eventId: string;
  title: string;
  state: string;
  code: string;
  startsOn: string;
  endsOn: string;
  /** «HH:MM» in the centre's zone. */
  startsTime: string | null;
  endsTime: string | null;
  hours: Hours;
  /** How long it lasts, in minutes; null when that isn't known. */
  minutes: number | null;
}

/** The event as those who take attendance need it; null for an absent or foreign one. */
export async function loadTaking(
  context: Pick<OperationContext, 'trx' | 'today'>,
  { eventId }: { eventId: string },
): Promise<Taking | null> {
  const row = await context.trx
    .selectFrom('event as e')
    .innerJoin('centre as c', 'c.id', 'e.centre_id')
    .select([
      'e.title',
      'e.state',
      'e.code',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
      sql<string | null>`to_char(e.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(e.ends_time, 'HH24:MI')`.as('endsTime'),
      'e.exact',
      sql<Date | null>`(e.starts_on + e.starts_time) at time zone c.time_zone`.as('startsAt'),
      sql<Date | null>`(e.ends_on + e.ends_time) at time zone c.time_zone`.as('endsAt'),
      'e.section_id as sectionId',
      'e.host_organisation_id as hostOrganisationId',
      'e.direction_id as directionId',
      sql<string[]>`array(
        select e.responsible_id where e.responsible_id is not null
        union select p.person_id from event_person p
          where p.event_id = e.id and p.person_id is not null)`.as('takers'),
    ])
    .where('e.id', '=', eventId)
    .executeTakeFirst();
  if (!row) return null;
  const { sectionId, hostOrganisationId, directionId, startsAt, endsAt, ...told } = row;
  return {
    eventId,
    title: told.title,
    state: told.state,
    code: told.code,
    startsOn: told.startsOn,
    endsOn: told.endsOn,
    startsTime: told.startsTime,
    endsTime: told.endsTime,
    hours: { startsAt, endsAt },
    minutes: minutesOf(told),
    takers: told.takers,
    place: await eventPlace(context, { sectionId, hostOrganisationId, directionId }),
  };
}

/**
 * Attendance is taken of what was announced, from its first day on.
 * @throws AppError `refused` (`eventsAttendance.not-announced`, `eventsAttendance.too-early`)
 */
export function requireBegun({ state, startsOn }: Taking, today: string): void {
  if (state === 'draft' || state === 'cancelled') throw refuse('eventsAttendance.not-announced');
  if (today < startsOn) throw refuse('eventsAttendance.too-early');
}
