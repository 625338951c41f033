import { sql } from 'kysely';
import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { sheetPermissions } from '../../permissions/sheets.ts';

/** How long a sheet waits for a decision before its rows are removed, days. */
const waits = 60;

/** Sheets that nobody has decided about in time. */
export const isStale = (now: Date) =>
  sql<boolean>`state in ('preview', 'failed')
    and coalesce(checked_at, created_at) < ${new Date(now.getTime() - waits * 86_400_000)}`;

export const discardStaleSheets = defineOperation({
  name: 'sheet.discard-stale',
  summary:
    'Gives up sheets that nobody has decided about for two months: their rows, which hold personal data, are removed.',
  input: z.object({}),
  output: z.object({ discarded: z.number().int() }),
  permission: sheetPermissions['sheet.discard-stale'],
  load: nothingToLoad,
  async run({ trx, now, audit }) {
    const stale = await trx
      .updateTable('sheet_import')
      .set((eb) => ({ state: 'discarded', version: eb('version', '+', 1) }))
      .where(isStale(now))
      .returning(['id', 'file_name as fileName'])
      .execute();
    const ids = stale.map(({ id }) => id);
    if (ids.length > 0) await trx.deleteFrom('sheet_row').where('import_id', 'in', ids).execute();
    for (const { id, fileName } of stale)
      audit({ objectType: 'sheet_import', objectId: id, objectName: fileName });
    return { discarded: stale.length };
  },
});
