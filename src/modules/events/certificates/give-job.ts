import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { endWork, WorkStopped, workProgress } from '#platform/jobs/background-work.ts';
import { defineJob } from '#platform/jobs/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { issueSome } from '../operations/certificates/issue-certificates.ts';

/** Issues the certificates of an event, some in each transaction; begun again, it goes on where it was. */
export const giveCertificates = defineJob({
  name: 'certificates.give',
  payload: z.object({ eventId: z.uuid(), workId: z.uuid(), byName: z.string() }),
  async run(kernel, centreId, { eventId, workId, byName }) {
    const actor = systemActor(centreId, byName);
    const progress = workProgress(kernel, centreId, workId);
    const end = (state: 'done' | 'stopped' | 'failed', done: number, error?: string) =>
      inCentre(kernel.db, centreId, 'write', (trx) =>
        endWork(trx, workId, { state, done, ...(error && { error }) }),
      );
    let done = 0;
    try {
      for (let left = 1; left > 0; ) {
        await progress.tell(done);
        const some = await runOperation(kernel, actor, issueSome, { eventId, byName });
        done += some.issued;
        left = some.issued > 0 ? some.left : 0;
      }
      await end('done', done);
    } catch (error) {
      if (error instanceof WorkStopped) return end('stopped', done);
      kernel.log.error({ err: error, workId }, 'certificates could not be issued');
      await end('failed', done, 'broken');
    }
  },
});
