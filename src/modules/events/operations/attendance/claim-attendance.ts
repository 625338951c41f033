import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { claim } from '../../attendance/claim.ts';
import { loadTaking } from '../../attendance/load-taking.ts';
import { attendancePermissions } from '../../attendance/permissions.ts';
import { attendanceStates } from '../../attendance/schema.ts';

const said = {
  /** As it stands on the wall; null to be confirmed by whoever takes attendance. */
  code: z.string().trim().max(40).nullable(),
  going: z.enum(['in', 'out']).default('in'),
};
const output = z.object({ state: z.enum(attendanceStates) });

/** Neither is offered by the API: the pages limit how often somebody tries (`here.ts`). */
export const claimAttendance = defineOperation({
  name: 'event.attendance.claim',
  summary: 'Says of the caller that they come to an event, or go.',
  input: z.object({ eventId: z.uuid(), ...said }),
  output,
  permission: attendancePermissions['event.attendance.claim'],
  load: async (context, { eventId }) => {
    const taking = await loadTaking(context, { eventId });
    return taking && taking.state !== 'draft' ? taking : null;
  },
  async run(context, { eventId, ...given }) {
    const { trx, actor } = context;
    const own = actor.personId
      ? await trx
          .selectFrom('registration_entry')
          .select('id')
          .where('event_id', '=', eventId)
          .where('person_id', '=', actor.personId)
          .executeTakeFirst()
      : null;
    return { state: await claim(context, own?.id ?? null, given) };
  },
});

export const claimByLetter = defineOperation({
  name: 'event.attendance.claim-by-letter',
  summary: 'Says by a letter’s link that its reader comes to an event, or goes.',
  input: z.object({ registrationId: z.uuid(), ...said }),
  output,
  permission: attendancePermissions['event.attendance.claim-by-letter'],
  load: async (context, { registrationId }) => {
    const entry = await context.trx
      .selectFrom('registration_entry')
      .select('event_id')
      .where('id', '=', registrationId)
      .executeTakeFirst();
    const taking = entry && (await loadTaking(context, { eventId: entry.event_id }));
    return taking && taking.state !== 'draft' ? taking : null;
  },
  run: async (context, { registrationId, ...given }) => ({
    state: await claim(context, registrationId, given),
  }),
});
