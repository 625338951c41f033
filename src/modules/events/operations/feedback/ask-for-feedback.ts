import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { findUnasked } from '../../feedback/find-unasked.ts';
import { feedbackPermissions } from '../../feedback/permissions.ts';
import { tell } from '../../registration/letters/tell.ts';

/** Not offered by the API: the clock runs it when somebody is to be asked. Run again it asks nobody twice. */
export const askForFeedback = defineOperation({
  name: 'event.feedback.ask',
  summary: 'Writes to those who came to events whose feedback is open and who have no such letter.',
  input: z.object({}),
  output: z.object({ letters: z.number().int() }),
  permission: feedbackPermissions['event.feedback.ask'],
  load: nothingToLoad,
  async run(context) {
    let letters = 0;
    for (const { eventId, registrationIds } of await findUnasked(context.trx, context.today))
      letters += await tell(context, eventId, 'feedback', registrationIds);
    const { actor } = context;
    if (letters > 0)
      context.audit({ objectType: 'centre', objectId: actor.centreId, after: { letters } });
    return { letters };
  },
});
