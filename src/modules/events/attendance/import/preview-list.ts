import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { requireTaking } from '../list-attendance.ts';
import { attendancePermissions } from '../permissions.ts';
import { cutToHours, eventHours } from './event-hours.ts';
import { matchPeople } from './match-people.ts';
import { participant, services } from './types.ts';

const preview = z.object({
  fileName: z.string(),
  service: z.enum(services),
  state: z.enum(['read', 'applied', 'undone']),
  /** How long the event lasts, in minutes. */
  whole: z.number().int().nullable(),
  /** `cut`: minutes count within the event's hours; `elsewhere`: the list's clock is another one; `unknown`: neither says. */
  hours: z.enum(['cut', 'elsewhere', 'unknown']),
  people: z.array(
    participant.extend({
      /** Minutes in the meeting altogether, also outside the event's hours. */
      inMeeting: z.number().int().nullable(),
      certainty: z.enum(['registered', 'known', 'doubt', 'new']),
      candidates: z.array(
        z.object({
          is: z.enum(['registration', 'person']),
          id: z.uuid(),
          name: z.string(),
          note: z.string(),
        }),
      ),
    }),
  ),
});
export type ListPreview = z.output<typeof preview>;

export const previewAttendanceList = defineQuery({
  name: 'event.attendance.preview-list',
  summary: 'Whom the people of a video service’s list mean, before it is accepted.',
  permission: 'event.attendance.read',
  rule: attendancePermissions['event.attendance.read'],
  input: z.object({ eventId: z.uuid(), importId: z.uuid() }),
  output: preview,
  http: { path: '/events/{eventId}/attendance/lists/{importId}' },
  async run(scope, { eventId, importId }) {
    const taking = await requireTaking(scope, eventId);
    const row = await scope.db
      .selectFrom('attendance_import')
      .select(['file_name', 'service', 'state', 'people'])
      .where('id', '=', importId)
      .where('event_id', '=', eventId)
      .executeTakeFirst();
    if (!row) throw notFound();
    const written = z.array(participant).parse(row.people);
    const hours = await eventHours(scope.db, taking);
    const { people, ...counted } = cutToHours(written, hours, taking.minutes);
    const matches = await matchPeople(scope.db, { eventId, day: taking.startsOn }, people);
    return {
      fileName: row.file_name,
      service: row.service as ListPreview['service'],
      state: row.state as ListPreview['state'],
      ...counted,
      people: people.map((person, at) => ({
        ...person,
        certainty: matches[at]?.certainty ?? 'new',
        candidates: matches[at]?.candidates ?? [],
      })),
    };
  },
});
