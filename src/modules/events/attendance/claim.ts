import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { countMinutes, judge } from './count-minutes.ts';
import { requireBegun, type Taking } from './load-taking.ts';
import type { AttendanceState } from './schema.ts';
import { codeFits } from './wall/code.ts';
import { writeAttendance } from './write-attendance.ts';

/** From when before the start the code on the wall counts. */
const earlier = 60 * 60_000;

/** What somebody says of themselves: that they come or go, with the code on the wall or without. */
export interface Claim {
  code: string | null;
  going: 'in' | 'out';
}

/**
 * Writes what somebody of an event says of themselves. With the code on the wall it counts at once; without, it waits
 * for whoever takes attendance. What they have said of somebody, nobody says otherwise of oneself.
 *
 * @returns what is known now
 * @throws AppError `refused` (`eventsAttendance.…`)
 */
export async function claim(
  context: OperationContext & { target: Taking },
  registrationId: string | null,
  { code, going }: Claim,
): Promise<AttendanceState> {
  const { trx, target, today } = context;
  requireBegun(target, today);
  const entry = registrationId
    ? await trx
        .selectFrom('registration_entry')
        .select(['id', 'state'])
        .where('id', '=', registrationId)
        .where('event_id', '=', target.eventId)
        .forNoKeyUpdate()
        .executeTakeFirst()
    : null;
  if (entry?.state !== 'registered') throw refuse('eventsAttendance.not-registered');
  if (code !== null) await requireCode(context, code);
  const known = await trx
    .selectFrom('attendance')
    .select((eb) => ['means', eb.ref('state').$castTo<AttendanceState>().as('state')])
    .where('registration_id', '=', entry.id)
    .executeTakeFirst();
  if (code === null) {
    if (known && known.state !== 'claimed') throw refuse('eventsAttendance.already-said');
    return write(context, entry.id, { state: 'claimed', minutes: null, means: 'self' });
  }
  const said = known && ['list', 'import', 'offline'].includes(known.means);
  if (said && (known.state === 'present' || known.state === 'partly')) return known.state;
  await (going === 'in' ? come(context, entry.id) : leave(context, entry.id));
  const stays = await trx
    .selectFrom('attendance_stay')
    .select(['came_at as cameAt', 'left_at as leftAt'])
    .where('registration_id', '=', entry.id)
    .execute();
  const { state, minutes } = judge(countMinutes(stays, target.hours), target.minutes);
  return write(
    context,
    entry.id,
    // Who is in the room after the end, or left before the start, is asked about.
    state === 'absent'
      ? { state: 'claimed', minutes: null, means: 'code' }
      : { state, minutes, means: 'code' },
  );
}

async function requireCode(
  { trx, target, now }: OperationContext & { target: Taking },
  code: string,
): Promise<void> {
  const wall = await trx
    .selectFrom('event_wall')
    .select(['secret', 'open', 'hours_only'])
    .where('event_id', '=', target.eventId)
    .executeTakeFirst();
  if (!wall?.open) throw refuse('eventsAttendance.wall-closed');
  if (!codeFits(wall.secret, code, now)) throw refuse('eventsAttendance.wrong-code');
  const { startsAt, endsAt } = target.hours;
  const outside =
    (startsAt && now.getTime() < startsAt.getTime() - earlier) || (endsAt && now > endsAt);
  if (wall.hours_only && outside) throw refuse('eventsAttendance.outside-hours');
}

/** Begins a stay; who is here already stays so. */
async function come(
  { trx, actor, now }: Pick<OperationContext, 'trx' | 'actor' | 'now'>,
  registrationId: string,
): Promise<void> {
  const open = await trx
    .selectFrom('attendance_stay')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!open)
    await trx
      .insertInto('attendance_stay')
      .values({ centre_id: actor.centreId, registration_id: registrationId, came_at: now })
      .execute();
}

/** @throws AppError `refused` (`eventsAttendance.not-here`) */
async function leave(
  { trx, now }: Pick<OperationContext, 'trx' | 'now'>,
  registrationId: string,
): Promise<void> {
  const ended = await trx
    .updateTable('attendance_stay')
    .set({ left_at: now })
    .where('registration_id', '=', registrationId)
    .where('left_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw refuse('eventsAttendance.not-here');
}

async function write(
  context: OperationContext & { target: Taking },
  registrationId: string,
  known: { state: AttendanceState; minutes: number | null; means: 'code' | 'self' },
): Promise<AttendanceState> {
  const { target, now, audit } = context;
  await writeAttendance(context, target.eventId, [{ registrationId, ...known }], now);
  audit({
    objectType: 'event',
    objectId: target.eventId,
    objectName: target.title,
    after: { registrationId, ...known },
  });
  return known.state;
}
