import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadTaking, requireBegun } from '../../attendance/load-taking.ts';
import { attendancePermissions } from '../../attendance/permissions.ts';
import { saidLater } from '../../attendance/said-later.ts';
import { marks } from '../../attendance/schema.ts';
import { countStates, writeAttendance } from '../../attendance/write-attendance.ts';

const output = z.object({
  /** How many marks were written; the others are of another event. */
  written: z.number().int(),
});

export const markAttendance = defineOperation({
  name: 'event.attendance.mark',
  summary:
    'Says who was at an event and how long; a list ticked without network says when it was ticked, and goes over what was said since only with `overwrite`.',
  input: z.object({
    eventId: z.uuid(),
    marks,
    /** When it was ticked, for a list that is sent later; where something else was said since, nothing is written. */
    markedAt: z.iso.datetime({ offset: true }).optional(),
    overwrite: z.boolean().default(false),
  }),
  output,
  permission: attendancePermissions['event.attendance.mark'],
  http: { method: 'post', path: '/events/{eventId}/attendance' },
  load: loadTaking,
  async run(context, { eventId, marks, markedAt, overwrite }) {
    const { target, today, now, audit } = context;
    requireBegun(target, today);
    const later = markedAt ? new Date(markedAt) : null;
    const at = later && later < now && !overwrite ? later : now;
    const current = at < now ? await saidLater(context, eventId, marks, at) : [];
    if (current.length > 0) throw new AppError('conflict', { current });
    const before = await countStates(context, eventId);
    const written = await writeAttendance(
      context,
      eventId,
      marks.map(({ registrationId, state, minutes }) => ({
        registrationId,
        state,
        minutes: state === 'partly' ? minutes : null,
        means: later ? 'offline' : 'list',
      })),
      at,
    );
    const [only] = marks.length === 1 ? marks : [];
    if (written > 0)
      audit({
        objectType: 'event',
        objectId: eventId,
        objectName: target.title,
        before,
        after: { ...(await countStates(context, eventId)), ...(only && { mark: only }) },
      });
    return { written };
  },
});

export const markRest = defineOperation({
  name: 'event.attendance.mark-rest',
  summary:
    'Says of everybody registered of whom nothing is known that they were there, or were not; or confirms all who said so themselves.',
  input: z.object({
    eventId: z.uuid(),
    /** `present` also confirms who said so; `absent` leaves them to be confirmed. */
    as: z.enum(['present', 'absent']),
    /** Only those who said so themselves. */
    claimed: z.boolean().default(false),
  }),
  output,
  permission: attendancePermissions['event.attendance.mark-rest'],
  http: { method: 'post', path: '/events/{eventId}/attendance/rest' },
  load: loadTaking,
  async run(context, { eventId, as, claimed }) {
    const { trx, target, today, now, audit } = context;
    requireBegun(target, today);
    const rows = await trx
      .selectFrom('registration_entry as r')
      .leftJoin('attendance as a', 'a.registration_id', 'r.id')
      .select(['r.id', 'a.minutes'])
      .where('r.event_id', '=', eventId)
      .where((eb) => {
        const said = eb('a.state', '=', 'claimed');
        if (claimed) return said;
        const rest = eb.and([eb('a.state', 'is', null), eb('r.state', '=', 'registered')]);
        return as === 'present' ? eb.or([said, rest]) : rest;
      })
      .execute();
    const before = await countStates(context, eventId);
    const written = await writeAttendance(
      context,
      eventId,
      rows.map(({ id, minutes }) => ({
        registrationId: id,
        state: as === 'present' && minutes !== null ? 'partly' : as,
        minutes: as === 'present' ? minutes : null,
        means: 'list',
      })),
      now,
    );
    if (written > 0)
      audit({
        objectType: 'event',
        objectId: eventId,
        objectName: target.title,
        before,
        after: await countStates(context, eventId),
      });
    return { written };
  },
});
