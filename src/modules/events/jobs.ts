import { systemActor } from '#platform/access/actor.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { localHour } from '#platform/jobs/local-hour.ts';
import { runOperation } from '#platform/operation/run.ts';
import { remindOfMinutes } from './operations/minutes/remind-of-minutes.ts';

/** The hour of the centre's own clock from which letters are written. */
const morning = 8;

/** In the morning of the day on which a step of reminding is due, or as soon as the program runs. */
export const remindOfLateMinutes: Schedule = {
  name: 'minutes.remind',
  crontab: '15 * * * *',
  missedWithin: 60 * 60_000,
  run: async (kernel, centreId) => {
    if ((await localHour(kernel, centreId)) >= morning)
      await runOperation(kernel, systemActor(centreId, 'reminders'), remindOfMinutes, {});
  },
};
