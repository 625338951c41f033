import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { loadImport } from './load-import.ts';

/** Gives up a preview; the file stays with the centre. */
export const discardImport = defineOperation({
  name: 'plan.import.discard',
  summary: 'Give up a preview',
  input: z.object({ importId: id }),
  permission: planPermissions['plan.import.discard'],
  load: (context, { importId }) => loadImport(context, importId),
  run: async ({ trx, target, audit }, { importId }) => {
    await trx
      .updateTable('plan_import')
      .set({ state: 'discarded', version: target.version + 1 })
      .where('id', '=', importId)
      .execute();
    audit({
      objectType: 'plan_import',
      objectId: importId,
      objectName: target.fileName,
      before: { state: 'preview' },
      after: { state: 'discarded' },
    });
    return { importId };
  },
  http: { method: 'delete', path: '/plan-imports/{importId}' },
});
