import { z } from 'zod';
import { centreSettingsOf } from '#modules/directory/public.ts';
import { localHour } from '#platform/jobs/local-hour.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { findReminders, findUnwritten } from '../../registration/find-reminders.ts';
import { writeInvitations } from '../../registration/invite.ts';
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
    const { remindUnansweredBefore: daysBefore } = await centreSettingsOf(context);
    const clock = { now, today, hour, daysBefore };
    for (const { eventId, kind, registrationIds } of await findReminders(trx, clock))
      letters += await tell(context, eventId, kind, registrationIds);
    for (const event of await findUnwritten(trx, today))
      letters += await writeInvitations(context, event);
    if (letters > 0) audit({ objectType: 'centre', objectId: actor.centreId, after: { letters } });
    return { letters };
  },
});
