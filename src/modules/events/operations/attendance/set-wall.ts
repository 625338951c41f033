import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadTaking } from '../../attendance/load-taking.ts';
import { attendancePermissions } from '../../attendance/permissions.ts';

export const setWall = defineOperation({
  name: 'event.attendance.set-wall',
  summary:
    'Turns the code on an event’s wall on or off, gives it a new secret, says when it counts.',
  input: z.object({
    eventId: z.uuid(),
    open: z.boolean(),
    /** Whether the code counts only from an hour before the start to the end. */
    hoursOnly: z.boolean().default(true),
    /** Makes codes that were seen worthless. */
    renew: z.boolean().default(false),
  }),
  output: z.object({ open: z.boolean() }),
  permission: attendancePermissions['event.attendance.set-wall'],
  http: { method: 'put', path: '/events/{eventId}/attendance/wall' },
  load: loadTaking,
  async run(context, { eventId, open, hoursOnly, renew }) {
    const { trx, actor, target, audit } = context;
    if (target.state === 'draft' || target.state === 'cancelled')
      throw refuse('eventsAttendance.not-announced');
    const secret = randomBytes(32);
    const before = await trx
      .selectFrom('event_wall')
      .select(['open', 'hours_only as hoursOnly'])
      .where('event_id', '=', eventId)
      .executeTakeFirst();
    await trx
      .insertInto('event_wall')
      .values({ event_id: eventId, centre_id: actor.centreId, secret, open, hours_only: hoursOnly })
      .onConflict((c) =>
        c.column('event_id').doUpdateSet({ open, hours_only: hoursOnly, ...(renew && { secret }) }),
      )
      .execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.title,
      before: before ?? null,
      after: { open, hoursOnly, ...(renew && { renewed: true }) },
    });
    return { open };
  },
});
