import { z } from 'zod';
import { limitRequests } from '#platform/access/limits.ts';
import { notFound } from '#platform/errors.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { defineQuery } from '#platform/query/define.ts';
import { runQuery } from '#platform/query/run.ts';
import { feedbackOpen } from '../feedback/came.ts';
import { claimAttendance, claimByLetter } from '../operations/attendance/claim-attendance.ts';
import { eventPermissions } from '../permissions.ts';
import {
  type Comer,
  identified,
  identifyComer,
  isTheirEntry,
  isTheirEvent,
} from '../registration/identify-comer.ts';
import { registeredName } from '../registration/letters/read-letters.ts';
import { registrationStates } from '../registration/schema.ts';
import type { Claim } from './claim.ts';
import { attendanceStates } from './schema.ts';

const here = z.object({
  eventId: z.uuid(),
  title: z.string(),
  centre: z.string(),
  startsOn: z.string(),
  /** Whether it was announced and wasn't called off. */
  announced: z.boolean(),
  begun: z.boolean(),
  /** Whether those who came can say what it was like. */
  feedback: z.boolean(),
  wall: z.boolean(),
  /** Null for who isn't known or isn't of the event. */
  own: z
    .object({
      name: z.string(),
      registration: z.enum(registrationStates),
      state: z.enum(attendanceStates).nullable(),
      minutes: z.number().int().nullable(),
      /** The last coming and going. */
      cameAt: z.date().nullable(),
      leftAt: z.date().nullable(),
    })
    .nullable(),
});
export type Here = z.output<typeof here>;

/** Not offered by the API: what the page «I am here» shows of an event, and of one of its people. */
const readHere = defineQuery({
  name: 'event.attendance.here',
  summary:
    'An event and what is known of one of its people, for the page where they say that they are there.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: identified,
  output: here,
  async run({ db, today }, who) {
    const event = await db
      .selectFrom('event as e')
      .innerJoin('centre as c', 'c.id', 'e.centre_id')
      .leftJoin('event_wall as w', 'w.event_id', 'e.id')
      .select([
        'e.id as eventId',
        'e.title',
        'c.name as centre',
        'e.starts_on as startsOn',
        'e.state',
        'w.open as wall',
        feedbackOpen(today).as('feedback'),
      ])
      .where(isTheirEvent(who))
      .where('e.state', '<>', 'draft')
      .executeTakeFirst();
    if (!event) throw notFound();
    const own = await db
      .selectFrom('registration_entry as r')
      .leftJoin('attendance as a', 'a.registration_id', 'r.id')
      .leftJoin('person as p', 'p.id', 'r.person_id')
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('attendance_stay')
            .select(['came_at', 'left_at'])
            .whereRef('registration_id', '=', 'r.id')
            .orderBy('came_at', 'desc')
            .limit(1)
            .as('stay'),
        (join) => join.onTrue(),
      )
      .select((eb) => [
        registeredName.as('name'),
        eb.ref('r.state').$castTo<NonNullable<Here['own']>['registration']>().as('registration'),
        eb.ref('a.state').$castTo<NonNullable<Here['own']>['state']>().as('state'),
        'a.minutes',
        'stay.came_at as cameAt',
        'stay.left_at as leftAt',
      ])
      .where('r.event_id', '=', event.eventId)
      .where(isTheirEntry(who))
      .executeTakeFirst();
    const { state, wall, ...told } = event;
    return {
      ...told,
      announced: state !== 'cancelled',
      begun: today >= event.startsOn,
      wall: wall ?? false,
      own: own ?? null,
    };
  },
});

/** What the page shows. @throws AppError `not-found` */
export async function findHere(kernel: Kernel, who: Comer): Promise<Here> {
  const { actor, eventId, registrationId, personId } = await identifyComer(kernel, who);
  return runQuery(kernel, actor, readHere, { eventId, registrationId, personId });
}

/**
 * Says that somebody comes or goes.
 * @param address the visitor's, for the limit and the audit
 * @throws AppError `not-found`, `refused`, `too-many-requests`
 */
export async function sayHere(
  kernel: Kernel,
  who: Comer,
  said: Claim,
  address: string | null,
): Promise<void> {
  const found = await identifyComer(kernel, who);
  const { actor, registrationId, personId } = found;
  const account = registrationId ?? personId;
  if (!account) throw notFound();
  await limitRequests(kernel.db, 'here', { account, address });
  if (registrationId) {
    const { own } = await runQuery(kernel, actor, readHere, found);
    const reader = { ...actor, name: own?.name ?? actor.name, ip: address };
    await runOperation(kernel, reader, claimByLetter, { registrationId, ...said });
  } else if (found.own && found.eventId) {
    await runOperation(kernel, found.own, claimAttendance, { eventId: found.eventId, ...said });
  }
}
