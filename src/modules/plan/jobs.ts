import { systemActor } from '#platform/access/actor.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { localHour } from '#platform/jobs/local-hour.ts';
import { runOperation } from '#platform/operation/run.ts';
import { remind } from './operations/remind.ts';

/** The hour of the centre's own clock from which letters are written. */
const morning = 8;

/**
 * Asks every hour and once more after a start that comes late; a centre's letters are written in its morning, wherever
 * it is, or as soon afterwards as the program runs.
 */
export const remindEveryMorning: Schedule = {
  name: 'plan.remind',
  crontab: '5 * * * *',
  missedWithin: 60 * 60_000,
  run: async (kernel, centreId) => {
    if ((await localHour(kernel, centreId)) >= morning)
      await runOperation(kernel, systemActor(centreId, 'reminders'), remind, {});
  },
};
