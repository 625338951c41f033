import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Schedule } from '#platform/jobs/define.ts';
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
    const { time_zone: timeZone } = await inCentre(kernel.db, centreId, 'read', (db) =>
      db
        .selectFrom('centre')
        .select('time_zone')
        .where('id', '=', centreId)
        .executeTakeFirstOrThrow(),
    );
    const hour = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: 'numeric',
      hourCycle: 'h23',
    }).format(kernel.now());
    if (Number(hour) >= morning)
      await runOperation(kernel, systemActor(centreId, 'reminders'), remind, {});
  },
};
