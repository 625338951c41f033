import { systemActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { centreToday } from '#platform/operation/today.ts';
import { askForFeedback } from '../operations/feedback/ask-for-feedback.ts';
import { partAnswers } from '../operations/feedback/part-answers.ts';
import { findUnasked } from './find-unasked.ts';

async function someAreOver(db: Db, today: string): Promise<boolean> {
  const over = await db
    .selectFrom('event_feedback')
    .select('event_id')
    .where('closes_on', '<', today)
    .where('parted', '=', false)
    .limit(1)
    .executeTakeFirst();
  return over !== undefined;
}

/** Asks those who came, also those of whom it is known later; parts what was answered from names when it is over. */
export const followFeedback: Schedule = {
  name: 'events.feedback',
  crontab: '*/15 * * * *',
  async run(kernel, centreId) {
    const { unasked, over } = await inCentre(kernel.db, centreId, 'read', async (trx) => {
      const today = await centreToday(kernel, trx, centreId, kernel.now());
      return {
        unasked: (await findUnasked(trx, today)).length > 0,
        over: await someAreOver(trx, today),
      };
    });
    const actor = systemActor(centreId, 'reminders');
    if (unasked) await runOperation(kernel, actor, askForFeedback, {});
    if (over) await runOperation(kernel, actor, partAnswers, {});
  },
};
