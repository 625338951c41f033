import { systemActor } from '#platform/access/actor.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { localHour } from '#platform/jobs/local-hour.ts';
import { runOperation } from '#platform/operation/run.ts';
import { remindOfAgreements } from './operations/partners/remind-of-agreements.ts';

/** The hour of the centre's own clock from which letters are written. */
const morning = 8;

/** Once for each agreement, in the morning of the day on which its end comes near, or as soon as the program runs. */
export const remindOfEndingAgreements: Schedule = {
  name: 'agreement.remind',
  crontab: '10 * * * *',
  missedWithin: 60 * 60_000,
  run: async (kernel, centreId) => {
    if ((await localHour(kernel, centreId)) >= morning)
      await runOperation(kernel, systemActor(centreId, 'reminders'), remindOfAgreements, {});
  },
};
