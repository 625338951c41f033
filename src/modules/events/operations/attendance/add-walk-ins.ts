import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadTaking, requireBegun } from '../../attendance/load-taking.ts';
import { attendancePermissions } from '../../attendance/permissions.ts';
import { registerWalkIns, type Walking } from '../../attendance/walk-ins.ts';
import { writeAttendance } from '../../attendance/write-attendance.ts';
import { guest } from '../../registration/schema.ts';

export const addWalkIns = defineOperation({
  name: 'event.attendance.walk-in',
  summary: 'Adds people who came without being registered, as present.',
  input: z
    .object({
      eventId: z.uuid(),
      personIds: z.array(z.uuid()).max(200).default([]),
      guests: z
        .array(guest.pick({ name: true, organisation: true }))
        .max(200)
        .default([]),
    })
    .refine(({ personIds, guests }) => personIds.length + guests.length > 0, {
      path: ['person'],
      params: { code: 'required' },
    }),
  output: z.object({
    added: z.number().int(),
    /** Who stood in the list already; they are present now. */
    already: z.number().int(),
    registrationIds: z.array(z.uuid()),
  }),
  permission: attendancePermissions['event.attendance.walk-in'],
  http: { method: 'post', path: '/events/{eventId}/attendance/walk-ins' },
  load: loadTaking,
  async run(context, { eventId, personIds, guests }) {
    const { target, today, now, audit } = context;
    requireBegun(target, today);
    await requireKnown(context, 'person', personIds, 'personIds');
    const people: Walking[] = [...new Set(personIds)].map((personId) => ({ personId }));
    const entries = await registerWalkIns(context, eventId, [...people, ...guests], 'walk-in');
    const ids = [...new Set(entries.map(({ id }) => id))];
    await writeAttendance(
      context,
      eventId,
      ids.map((registrationId) => ({
        registrationId,
        state: 'present',
        minutes: null,
        means: 'list',
      })),
      now,
    );
    const added = entries.filter(({ created }) => created).length;
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.title,
      after: { walkIns: added, already: entries.length - added, registrationIds: ids },
    });
    return { added, already: entries.length - added, registrationIds: ids };
  },
});
