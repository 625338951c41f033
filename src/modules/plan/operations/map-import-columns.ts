import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { readPlan } from '../reading/read-plan.ts';
import { columnRoles } from '../reading/types.ts';
import { id } from '../schema.ts';
import { loadImport } from './load-import.ts';

/** Reads the kept document again with columns as the person says they are. Corrections of cells are dropped. */
export const mapImportColumns = defineOperation({
  name: 'plan.import.map',
  summary: 'Read the document again with the columns set by the person',
  input: z.object({
    importId: id,
    columns: z
      .array(
        z.object({
          index: z.number().int().min(0).max(100),
          header: z.string().max(500).default(''),
          role: z.enum(columnRoles),
        }),
      )
      .min(1)
      .max(60),
  }),
  permission: planPermissions['plan.import.map'],
  load: (context, { importId }) => loadImport(context, importId),
  version: ({ version }) => version,
  run: async ({ trx, target, audit }, { columns }) => {
    const mapping = columns.map((column) => ({ ...column, by: 'person' as const }));
    const reading = readPlan(target.source, { columns: mapping });
    await trx
      .updateTable('plan_import')
      .set({
        columns: JSON.stringify(mapping),
        reading: JSON.stringify(reading),
        corrected: false,
        version: target.version + 1,
      })
      .where('id', '=', target.id)
      .execute();
    audit({
      objectType: 'plan_import',
      objectId: target.id,
      objectName: target.fileName,
      after: { columns: mapping.map(({ role }) => role) },
    });
    return { version: target.version + 1 };
  },
  http: { method: 'put', path: '/plan-imports/{importId}/columns' },
});
