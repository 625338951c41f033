import { sql } from 'kysely';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { localHour } from '#platform/jobs/local-hour.ts';
import { runOperation } from '#platform/operation/run.ts';
import { remindOfAgreements } from './operations/partners/remind-of-agreements.ts';
import { proposeRetention } from './operations/personal-data/retain-people.ts';

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

/**
 * Posts of the centre's own people begin and end by the calendar: what plans know of them follows within the hour. Nothing
 * is decided here (see `follow_own_posts`), so it leaves no trace in the log.
 */
export const followOwnPosts: Schedule = {
  name: 'post.follow',
  crontab: '5 * * * *',
  run: async (kernel, centreId) => {
    await inCentre(kernel.db, centreId, 'write', (trx) =>
      sql`select follow_all_own_posts()`.execute(trx),
    );
  },
};

/** Once a day, towards morning: whose data has been kept as long as the pack says. Nothing is erased by the program. */
export const proposeEndOfRetention: Schedule = {
  name: 'retention.propose',
  crontab: '40 3 * * *',
  missedWithin: 24 * 60 * 60_000,
  run: async (kernel, centreId) => {
    await runOperation(kernel, systemActor(centreId, 'retention'), proposeRetention, {});
  },
};
