import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { requireTaking } from '../list-attendance.ts';
import { attendancePermissions } from '../permissions.ts';
import { codeAt, untilNext } from './code.ts';

/** Not offered by the API: the code is for the eyes of those in the room. */
export const readWall = defineQuery({
  name: 'event.attendance.wall',
  summary: 'The code that an event shows on the wall now.',
  permission: 'event.attendance.read',
  rule: attendancePermissions['event.attendance.read'],
  input: z.object({ eventId: z.uuid() }),
  output: z.object({
    title: z.string(),
    centre: z.string(),
    /** Names the event's page for visitors. */
    eventCode: z.string(),
    /** Null while it is off. */
    code: z.string().nullable(),
    hoursOnly: z.boolean(),
    /** Milliseconds until the next code. */
    next: z.number().int(),
    came: z.number().int(),
  }),
  async run(scope, { eventId }) {
    const { db, kernel, centre } = scope;
    const { title, code } = await requireTaking(scope, eventId);
    const now = kernel.now();
    const wall = await db
      .selectFrom('event_wall')
      .select(['secret', 'open', 'hours_only'])
      .where('event_id', '=', eventId)
      .executeTakeFirst();
    const { count } = await db
      .selectFrom('attendance')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('event_id', '=', eventId)
      .where('state', 'in', ['present', 'partly'])
      .executeTakeFirstOrThrow();
    return {
      title,
      centre: centre.name,
      eventCode: code,
      code: wall?.open ? codeAt(wall.secret, now) : null,
      hoursOnly: wall?.hours_only ?? true,
      next: untilNext(now),
      came: Number(count),
    };
  },
});
