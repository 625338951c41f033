import { z } from 'zod';
import { SourceRefused } from '#platform/documents/source/refusal.ts';
import { AppError } from '#platform/errors.ts';
import { fileBytes } from '#platform/files/file-bytes.ts';
import { saveFile } from '#platform/files/save-file.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { readPlan } from '../reading/read-plan.ts';
import { readSource } from '../reading/source/read-source.ts';
import { id } from '../schema.ts';

/**
 * Reads a document and keeps the reading as a preview. Nothing of the plan changes yet.
 * With `planId` it is a newer state of that plan's document.
 */
export const startImport = defineOperation({
  name: 'plan.import.start',
  summary:
    'Read a document (docx, xlsx, odt, html, txt) as a plan and keep the reading for correction',
  input: z.object({
    fileName: z.string().trim().min(1).max(300),
    content: fileBytes,
    planId: id.nullable().default(null),
  }),
  permission: planPermissions['plan.import.start'],
  prepare: async (_kernel, { content, fileName }) => {
    try {
      const source = await readSource(content, fileName);
      return { source, reading: readPlan(source) };
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
      throw new AppError('refused', { reason: `plan.source.${error.code}`, params: error.params });
    }
  },
  load: async ({ trx }, { planId }) => {
    if (planId === null) return { plan: null };
    const plan = await trx
      .selectFrom('plan')
      .select(['id', 'title'])
      .where('id', '=', planId)
      .executeTakeFirst();
    return plan ? { plan } : null;
  },
  run: async (context, { fileName, content, planId }) => {
    const { trx, actor, prepared, audit, now } = context;
    const file = await saveFile(context, { name: fileName, bytes: content });
    const { id: importId } = await trx
      .insertInto('plan_import')
      .values({
        centre_id: actor.centreId,
        file_id: file.id,
        file_name: fileName,
        source: JSON.stringify(prepared.source),
        reading: JSON.stringify(prepared.reading),
        plan_id: planId,
        created_by: actor.userId,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'plan_import',
      objectId: importId,
      objectName: fileName,
      after: { items: countItems(prepared.reading.sections) },
    });
    return { importId };
  },
  http: { method: 'post', path: '/plan-imports', status: 201 },
});

function countItems(sections: readonly { items: readonly { number: string | null }[] }[]): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}
