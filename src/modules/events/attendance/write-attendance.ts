import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import type { AttendanceMeans, AttendanceState } from './schema.ts';

/** What is to be known of a registration; `null` for nothing any more. */
export interface Known {
  registrationId: string;
  state: AttendanceState | null;
  minutes: number | null;
  means: AttendanceMeans;
}

/**
 * Writes what is known of registrations of an event. What somebody said later than `at` stays: a list that was ticked
 * without network doesn't undo what was mended meanwhile.
 *
 * @returns how many rows it wrote or took away
 */
export async function writeAttendance(
  { trx, actor }: Pick<OperationContext, 'trx' | 'actor'>,
  eventId: string,
  known: readonly Known[],
  at: Date,
): Promise<number> {
  const cleared = known.flatMap(({ registrationId, state }) => (state ? [] : [registrationId]));
  const said = known.filter(({ state }) => state !== null);
  let written = 0;
  if (cleared.length > 0) {
    const gone = await sql`delete from attendance
      where event_id = ${eventId} and registration_id = any(${cleared}::uuid[]) and recorded_at <= ${at}
      returning registration_id`.execute(trx);
    const ids = gone.rows.map((row) => (row as { registration_id: string }).registration_id);
    await sql`delete from attendance_stay where registration_id = any(${ids}::uuid[])`.execute(trx);
    written += ids.length;
  }
  if (said.length > 0) {
    const { rows } = await sql`
      insert into attendance (registration_id, centre_id, event_id, state, minutes, means, recorded_by, recorded_at)
      select r.id, r.centre_id, r.event_id, k.state, k.minutes, k.means, ${actor.userId}, ${at}
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
        as k("registrationId" uuid, state text, minutes int, means text)
      join registration_entry r on r.id = k."registrationId" and r.event_id = ${eventId}
      on conflict (registration_id) do update set state = excluded.state, minutes = excluded.minutes,
        means = excluded.means, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
      where attendance.recorded_at <= excluded.recorded_at
      returning 1`.execute(trx);
    written += rows.length;
  }
  return written;
}

/** How many of an event are known to be what; one audit entry tells these before and after an act. */
export async function countStates(
  { trx }: Pick<OperationContext, 'trx'>,
  eventId: string,
): Promise<Record<AttendanceState, number>> {
  const rows = await trx
    .selectFrom('attendance')
    .select((eb) => [
      eb.ref('state').$castTo<AttendanceState>().as('state'),
      eb.fn.countAll<string>().as('count'),
    ])
    .where('event_id', '=', eventId)
    .groupBy('state')
    .execute();
  const counts = { present: 0, partly: 0, absent: 0, claimed: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}
