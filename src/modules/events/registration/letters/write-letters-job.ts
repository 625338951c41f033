import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { defineJob } from '#platform/jobs/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { writeEventLetters } from '../../operations/registration/write-event-letters.ts';

/** Writes the letters of an event that wait, a hundred in each transaction. */
export const writeLetters = defineJob({
  name: 'events.write-letters',
  payload: z.object({ eventId: z.uuid() }),
  async run(kernel, centreId, { eventId }) {
    const actor = systemActor(centreId, 'letters');
    for (let more = true; more; )
      more = (await runOperation(kernel, actor, writeEventLetters, { eventId })).more;
  },
});
