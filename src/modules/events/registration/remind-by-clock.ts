import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { localHour } from '#platform/jobs/local-hour.ts';
import { runOperation } from '#platform/operation/run.ts';
import { centreToday } from '#platform/operation/today.ts';
import { remindOfEvents } from '../operations/registration/remind-of-events.ts';
import { findReminders, findUnwritten } from './find-reminders.ts';
import { invitationDays, reminderDays } from './lead-days.ts';

/**
 * Looks every five minutes whether anybody is to be reminded. Most times nobody is: then nothing is written, neither
 * letters nor a trace of having looked.
 */
export const remindByClock: Schedule = {
  name: 'events.remind',
  crontab: '*/5 * * * *',
  async run(kernel, centreId) {
    const now = kernel.now();
    const hour = await localHour(kernel, centreId);
    const due = await inCentre(kernel.db, centreId, 'read', async (trx) => {
      const today = await centreToday(kernel, trx, centreId, now);
      const remind = await reminderDays(trx, centreId);
      if ((await findReminders(trx, { now, today, hour, remind })).length > 0) return true;
      const invite = await invitationDays(trx, centreId);
      return (await findUnwritten(trx, today, invite)).length > 0;
    });
    if (due) await runOperation(kernel, systemActor(centreId, 'reminders'), remindOfEvents, {});
  },
};
