import { systemActor } from '#platform/access/actor.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { localHour } from '#platform/jobs/local-hour.ts';
import { runOperation } from '#platform/operation/run.ts';
import { writeToSpeakers } from './operations/agenda/write-to-speakers.ts';
import { remindOfRequests } from './operations/consultations/remind-of-requests.ts';
import { remindOfDuties } from './operations/hosting/remind-of-duties.ts';
import { remindOfMinutes } from './operations/minutes/remind-of-minutes.ts';
import { remindOfReports } from './operations/statistics/remind-of-reports.ts';

/** The hour of the centre's own clock from which letters are written. */
const morning = 8;

type Remind = Parameters<typeof runOperation<Record<string, never>, unknown>>[2];

/** In the morning of the day on which a step of reminding is due, or as soon as the program runs. */
const eachMorning = (name: string, remind: Remind): Schedule => ({
  name,
  crontab: '15 * * * *',
  missedWithin: 60 * 60_000,
  run: async (kernel, centreId) => {
    if ((await localHour(kernel, centreId)) >= morning)
      await runOperation(kernel, systemActor(centreId, 'reminders'), remind, {});
  },
});

export const remindOfOwedDuties = eachMorning('duties.remind', remindOfDuties);
export const writeToAskedSpeakers = eachMorning('speakers.write', writeToSpeakers);
export const remindOfLateMinutes = eachMorning('minutes.remind', remindOfMinutes);
export const remindOfLateRequests = eachMorning('requests.remind', remindOfRequests);
export const remindOfLateReports = eachMorning('section-reports.remind', remindOfReports);
