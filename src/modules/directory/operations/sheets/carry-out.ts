import { sql } from 'kysely';
import { z } from 'zod';
import { endWork, workProgress } from '#platform/jobs/background-work.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { sheetPermissions } from '../../permissions/sheets.ts';
import { acceptRows } from '../../sheets/applying/accept-rows.ts';
import { undoRows } from '../../sheets/applying/undo-rows.ts';
import { checkSheet, readSheet } from '../../sheets/work/read-sheet.ts';
import { askedBy } from '../../sheets/work/schema.ts';
import { lockImport } from '../../sheets/work/stored-import.ts';

/** The long part of an import, run by its job. Work that is done already is not done again. */
export const carryOut = defineOperation({
  name: 'sheet.work',
  summary: 'Does the long work of an import: reading, checking, writing, taking back.',
  input: z.object({ importId: z.uuid(), by: askedBy }),
  permission: sheetPermissions['sheet.work'],
  load: async ({ trx }, { importId }) => {
    // One import of a centre at a time writes.
    await sql`select pg_advisory_xact_lock(hashtext('sheet-import'), hashtext(current_centre()::text))`.execute(
      trx,
    );
    return lockImport(trx, importId);
  },
  async run(context, { by }) {
    const { target, trx, kernel, actor } = context;
    if (!target.workId) return;
    // An import fills tables faster than statistics follow: by them each table is as good as empty. So nothing is gone
    // through row by row where an index or one pass serves, and references are checked by plans made under these settings.
    await sql
      .raw('discard plans; set local enable_seqscan = off; set local enable_nestloop = off')
      .execute(trx);
    const progress = workProgress(kernel, actor.centreId, target.workId);
    const asked: OperationContext = { ...context, actor: { ...actor, ...by } };
    if (target.state === 'reading') await readSheet(context, target, progress);
    if (target.state === 'checking') await checkSheet(context, target, progress);
    if (target.state === 'accepting') await acceptRows(asked, target, progress);
    if (target.state === 'undoing') await undoRows(asked, target, progress);
    await endWork(trx, target.workId, { state: 'done' });
    await trx
      .updateTable('sheet_import')
      .set({ work_id: null })
      .where('id', '=', target.id)
      .execute();
    context.audit({
      objectType: 'sheet_import',
      objectId: target.id,
      objectName: target.fileName,
      before: { state: target.state },
    });
  },
});
