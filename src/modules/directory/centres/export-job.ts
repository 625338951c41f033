import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { keyOf } from '#platform/files/key.ts';
import { endWork, WorkStopped, workProgress } from '#platform/jobs/background-work.ts';
import { defineJob, type Schedule } from '#platform/jobs/define.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { exportCentre } from '#platform/transfer/export-centre.ts';
import { finishExport } from '../operations/centres/export-centre.ts';
import { keptHours, madePackage, selectExports } from './exports.ts';

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
      const bytes = await readFile(path);
      const sha256 = keyOf(bytes);
      await kernel.files.put(sha256, bytes);
      const rows = told.tables.reduce((sum, one) => sum + one.rows, 0);
      await runOperation(kernel, systemActor(centreId, 'exports'), finishExport, {
        workId,
        made: { sha256, size: bytes.length, rows, files: told.files.length },
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

/** Packages don't stay: each holds everything about everybody. */
export const removeOldExports: Schedule = {
  name: 'centre.remove-exports',
  crontab: '15 * * * *',
  async run(kernel, centreId) {
    const before = new Date(kernel.now().getTime() - keptHours * 60 * 60 * 1000);
    const rows = await inCentre(kernel.db, centreId, 'read', (db) =>
      selectExports(db).where('finished_at', '<', before).where('state', '=', 'done').execute(),
    );
    for (const { id, result } of rows) {
      const made = madePackage.safeParse(result);
      if (!made.success || made.data.removedAt) continue;
      await kernel.files.remove(made.data.sha256);
      await inCentre(kernel.db, centreId, 'write', (trx) =>
        trx
          .updateTable('background_work')
          .set({
            result: JSON.stringify({ ...made.data, removedAt: kernel.now().toISOString() }),
          })
          .where('id', '=', id)
          .execute(),
      );
    }
  },
};
