import { z } from 'zod';
import { placeIn } from '#platform/access/place-in.ts';
import { refuse } from '#platform/errors.ts';
import { askToStop } from '#platform/jobs/background-work.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { sheetPermissions } from '../../permissions/sheets.ts';
import { beginWork, loadSheet, requireState } from '../../sheets/work/load-sheet.ts';
import { importId } from '../../sheets/work/schema.ts';

const output = z.object({ importId, version: z.number().int() });

export const acceptSheet = defineOperation({
  name: 'sheet.accept',
  summary:
    'Writes the new and changed rows of a sheet into the directory: all of them, or nothing. Begins at once and goes on after the reply.',
  input: z.object({
    importId,
    /** Rows with mistakes and doubts stay out; without it a sheet that has such rows is refused. */
    leaveOut: z.boolean().default(false),
  }),
  output,
  permission: sheetPermissions['sheet.accept'],
  load: loadSheet,
  version: ({ version }) => version,
  async run(context, { leaveOut }) {
    const { target, audit } = context;
    requireState(target, 'preview');
    const count = (...states: string[]) =>
      states.reduce((sum, state) => sum + (target.counts[state] ?? 0), 0);
    if (count('new', 'changed') === 0) throw refuse('sheets.nothing-to-do');
    if (!leaveOut && count('doubt', 'wrong') > 0)
      throw refuse('sheets.not-clean', { rows: count('doubt', 'wrong') });
    audit({
      objectType: 'sheet_import',
      objectId: target.id,
      objectName: target.fileName,
      after: { kind: target.kind, ...target.counts },
    });
    return { importId: target.id, version: await beginWork(context, target, 'accepting') };
  },
  http: { method: 'post', path: '/sheet-imports/{importId}/accept', status: 202 },
});

export const undoSheet = defineOperation({
  name: 'sheet.undo',
  summary:
    'Takes an accepted sheet back: what it added goes, what it changed is as before, but for what was changed or used since.',
  input: z.object({ importId }),
  output,
  permission: sheetPermissions['sheet.undo'],
  load: loadSheet,
  version: ({ version }) => version,
  async run(context) {
    const { target, audit } = context;
    requireState(target, 'accepted');
    audit({
      objectType: 'sheet_import',
      objectId: target.id,
      objectName: target.fileName,
      before: { kind: target.kind, ...target.counts },
    });
    return { importId: target.id, version: await beginWork(context, target, 'undoing') };
  },
  http: { method: 'post', path: '/sheet-imports/{importId}/undo', status: 202 },
});

export const stopSheet = defineOperation({
  name: 'sheet.stop',
  summary: 'Stops the work on a sheet that goes on; nothing of it is left.',
  input: z.object({ importId }),
  output: z.object({ importId }),
  permission: sheetPermissions['sheet.stop'],
  load: loadStopped,
  async run({ trx, target, audit }) {
    await askToStop(trx, target.workId);
    audit({ objectType: 'sheet_import', objectId: target.id, objectName: target.fileName });
    return { importId: target.id };
  },
  http: { method: 'post', path: '/sheet-imports/{importId}/stop' },
});

export const discardSheet = defineOperation({
  name: 'sheet.discard',
  summary:
    'Gives up a sheet that was not accepted; its rows are removed, the file stays with the centre.',
  input: z.object({ importId }),
  output: z.object({ importId }),
  permission: sheetPermissions['sheet.discard'],
  load: loadSheet,
  version: ({ version }) => version,
  async run({ trx, target, audit }) {
    requireState(target, 'preview', 'failed');
    await trx.deleteFrom('sheet_row').where('import_id', '=', target.id).execute();
    await trx
      .updateTable('sheet_import')
      .set({ state: 'discarded', version: target.version + 1 })
      .where('id', '=', target.id)
      .execute();
    audit({
      objectType: 'sheet_import',
      objectId: target.id,
      objectName: target.fileName,
      before: { state: target.state },
    });
    return { importId: target.id };
  },
  http: { method: 'delete', path: '/sheet-imports/{importId}' },
});

/** Not locked: the work that is to stop holds the lock. */
async function loadStopped(context: OperationContext, given: { importId: string }) {
  const row = await context.trx
    .selectFrom('sheet_import')
    .select([
      'id',
      'file_name as fileName',
      'work_id as workId',
      'organisation_id as organisationId',
    ])
    .where('id', '=', given.importId)
    .executeTakeFirst();
  if (!row) return null;
  if (!row.workId) throw refuse('sheets.not-now');
  return {
    ...row,
    workId: row.workId,
    place: await placeIn(context, { organisationIds: [row.organisationId] }),
  };
}
