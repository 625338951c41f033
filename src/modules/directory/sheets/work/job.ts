import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { AppError } from '#platform/errors.ts';
import { endWork, WorkStopped } from '#platform/jobs/background-work.ts';
import { defineJob } from '#platform/jobs/define.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { carryOut } from '../../operations/sheets/carry-out.ts';
import type { ImportState } from '../kinds.ts';
import { askedBy } from './schema.ts';
import { lockImport } from './stored-import.ts';

/** Does what an import's state asks for: reading, checking, writing or taking back. */
export const workOnSheet = defineJob({
  name: 'sheet.work',
  payload: z.object({ importId: z.uuid(), by: askedBy }),
  async run(kernel, centreId, payload) {
    try {
      await runOperation(kernel, systemActor(centreId, 'imports'), carryOut, payload);
    } catch (error) {
      await giveUp(kernel, centreId, payload.importId, error);
    }
  },
});

/** Where an import goes back to when its work came to nothing. */
const before: Partial<Record<ImportState, ImportState>> = {
  reading: 'failed',
  checking: 'preview',
  accepting: 'preview',
  undoing: 'accepted',
};

/** Nothing of the work is left; the import says why. A defect is logged as one, and is not tried again. */
async function giveUp(kernel: Kernel, centreId: string, importId: string, error: unknown) {
  const problem =
    error instanceof WorkStopped
      ? { reason: 'sheets.stopped', params: {} }
      : error instanceof AppError && error.details.reason
        ? { reason: error.details.reason, params: error.details.params ?? {} }
        : { reason: 'sheets.broken', params: {} };
  if (problem.reason === 'sheets.broken')
    kernel.log.error({ err: error, importId }, 'an import failed');
  await inCentre(kernel.db, centreId, 'write', async (trx) => {
    const stored = await lockImport(trx, importId);
    const state = stored && before[stored.state];
    if (!stored || !state) return;
    await trx
      .updateTable('sheet_import')
      .set({ state, problem: JSON.stringify(problem), work_id: null, version: stored.version + 1 })
      .where('id', '=', importId)
      .execute();
    if (stored.workId)
      await endWork(trx, stored.workId, {
        state: error instanceof WorkStopped ? 'stopped' : 'failed',
        error: problem.reason,
      });
  });
}
