import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import { registeredName } from '../registration/letters/read-letters.ts';
import type { AttendanceMeans, AttendanceState, Mark } from './schema.ts';

/** What is known of somebody by now, against a list that was ticked before. */
export interface SaidLater {
  registrationId: string;
  name: string;
  state: AttendanceState;
  minutes: number | null;
  means: AttendanceMeans;
  at: Date;
  /** Who said so; null for the program. */
  by: string | null;
}

/** Marks against which something else was said after the moment; what says the same is no conflict. */
export async function saidLater(
  { trx }: Pick<OperationContext, 'trx'>,
  eventId: string,
  marks: readonly Mark[],
  at: Date,
): Promise<SaidLater[]> {
  const { rows } = await sql<SaidLater>`
    select a.registration_id as "registrationId", ${registeredName} as name, a.state, a.minutes, a.means,
      a.recorded_at as at, u.name as by
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as k("registrationId" uuid, state text, minutes int)
    join attendance a on a.registration_id = k."registrationId" and a.event_id = ${eventId}
    join registration_entry r on r.id = a.registration_id
    left join person p on p.id = r.person_id
    left join auth_user u on u.id = a.recorded_by
    where a.recorded_at > ${at} and (a.state is distinct from k.state
      or (k.state = 'partly' and a.minutes is distinct from k.minutes))
    order by name`.execute(trx);
  return rows;
}
