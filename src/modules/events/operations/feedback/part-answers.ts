import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { feedbackPermissions } from '../../feedback/permissions.ts';

/** Not offered by the API: the clock runs it. What was answered stays, whose it was is gone. */
export const partAnswers = defineOperation({
  name: 'event.feedback.part',
  summary: 'Parts the answers to events whose feedback is over from those who gave them.',
  input: z.object({}),
  output: z.object({ events: z.number().int() }),
  permission: feedbackPermissions['event.feedback.part'],
  load: nothingToLoad,
  async run({ trx, actor, today, audit }) {
    const over = await trx
      .updateTable('event_feedback')
      .set({ parted: true })
      .where('closes_on', '<', today)
      .where('parted', '=', false)
      .returning('event_id')
      .execute();
    if (over.length === 0) return { events: 0 };
    await trx
      .updateTable('feedback_answer')
      .set({ registration_id: null, shown: true })
      .where(
        'event_id',
        'in',
        over.map(({ event_id }) => event_id),
      )
      .execute();
    const events = over.length;
    audit({ objectType: 'centre', objectId: actor.centreId, after: { events } });
    return { events };
  },
});
