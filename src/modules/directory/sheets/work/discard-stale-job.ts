import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Schedule } from '#platform/jobs/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { discardStaleSheets, isStale } from '../../operations/sheets/discard-stale.ts';

/** Every night: sheets that wait too long for a decision are given up. A night without any leaves no trace in the log. */
export const discardStale: Schedule = {
  name: 'sheet.discard-stale',
  crontab: '40 1 * * *',
  missedWithin: 24 * 60 * 60_000,
  run: async (kernel, centreId) => {
    const stale = await inCentre(kernel.db, centreId, 'read', (db) =>
      db.selectFrom('sheet_import').select('id').where(isStale(kernel.now())).executeTakeFirst(),
    );
    if (stale) await runOperation(kernel, systemActor(centreId, 'imports'), discardStaleSheets, {});
  },
};
