import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { endWork, WorkStopped, workProgress } from '#platform/jobs/background-work.ts';
import { defineJob } from '#platform/jobs/define.ts';
import { keepMade } from '#platform/jobs/made-file.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { exportCentre } from '#platform/transfer/export-centre.ts';
import { finishExport } from '../operations/centres/export-centre.ts';

/** Makes the package beside the data, keeps it in the store, and says so. */
export const workOnExport = defineJob({
  name: 'centre.export',
  payload: z.object({ workId: z.uuid() }),
  async run(kernel, centreId, { workId }) {
    const folder = await mkdtemp(join(kernel.config.dataDir, 'export-'));
    try {
      const progress = workProgress(kernel, centreId, workId);
      const path = join(folder, 'centre.zip');
      const told = await exportCentre(kernel, centreId, { path, tell: progress.tell });
      const made = await keepMade(kernel, await readFile(path));
      const rows = told.tables.reduce((sum, one) => sum + one.rows, 0);
      await runOperation(kernel, systemActor(centreId, 'exports'), finishExport, {
        workId,
        made: { ...made, rows, files: told.files.length },
      });
    } catch (error) {
      await giveUp(kernel, centreId, workId, error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

/** Nothing is left of it; a defect is logged as one and not tried again. */
async function giveUp(kernel: Kernel, centreId: string, workId: string, error: unknown) {
  const stopped = error instanceof WorkStopped;
  if (!stopped) kernel.log.error({ err: error, workId }, 'a centre could not be exported');
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    endWork(trx, workId, stopped ? { state: 'stopped' } : { state: 'failed', error: 'broken' }),
  );
}
