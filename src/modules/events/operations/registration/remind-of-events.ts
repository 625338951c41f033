import { z } from 'zod';
import { localHour } from '#platform/jobs/local-hour.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { findReminders, findUnwritten } from '../../registration/find-reminders.ts';
import { writeInvitations } from '../../registration/invite.ts';
import { invitationDays, reminderDays } from '../../registration/lead-days.ts';
import { tell } from '../../registration/letters/tell.ts';
import { registrationPermissions } from '../../registration/permissions.ts';

/** Not offered by the API: the clock runs it when something is due. Run again it writes nothing twice. */
export const remindOfEvents = defineOperation({
  name: 'event.registration.remind',
  summary:
    'Reminds of unanswered invitations, of events of tomorrow and of the next hour, and sends invitations whose time has come.',
  input: z.object({}),
  output: z.object({ letters: z.number().int() }),
  permission: registrationPermissions['event.registration.remind'],
  load: nothingToLoad,
  async run(context) {
    const { trx, actor, kernel, now, today, audit } = context;
    const hour = await localHour(kernel, actor.centreId);
    let letters = 0;
    const clock = { now, today, hour, remind: await reminderDays(trx, actor.centreId) };
    for (const { eventId, kind, registrationIds } of await findReminders(trx, clock))
      letters += await tell(context, eventId, kind, registrationIds);
    const invite = await invitationDays(trx, actor.centreId);
    for (const event of await findUnwritten(trx, today, invite))
      letters += await writeInvitations(context, event);
    if (letters > 0) audit({ objectType: 'centre', objectId: actor.centreId, after: { letters } });
    return { letters };
  },
});
