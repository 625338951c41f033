import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { defineJob } from '#platform/jobs/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { writeSomeLetters } from '../../operations/certificates/write-letters.ts';

/** Writes the letters about an event's certificates, a hundred in each transaction. */
export const writeCertificateLetters = defineJob({
  name: 'certificates.write-letters',
  payload: z.object({ eventId: z.uuid() }),
  async run(kernel, centreId, { eventId }) {
    const actor = systemActor(centreId, 'letters');
    for (let more = true; more; )
      more = (await runOperation(kernel, actor, writeSomeLetters, { eventId })).more;
  },
});
