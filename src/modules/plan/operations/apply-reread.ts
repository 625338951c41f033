import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { applyChoices } from '../document/reread/apply-choices.ts';
import { compareWithSource } from '../document/reread/compare-with-source.ts';
import { decide, listChoices, takenFrom } from '../document/reread/list-choices.ts';
import { saveVersion } from '../document/save-version.ts';
import { planPermissions } from '../permissions.ts';
import { readPlanDocument } from '../queries/get-plan.ts';
import type { Reading } from '../reading/types.ts';
import { amendment, id } from '../schema.ts';
import { loadImport } from './load-import.ts';
import { loadPlan } from './load-plan.ts';

/** Takes over what was changed in the plan's document, as far as the person chose it; all or nothing. */
export const applyReread = defineOperation({
  name: 'plan.reread.apply',
  summary: 'Take over changes from the plan’s document read again',
  input: z.object({
    importId: id,
    /** Of the difference that was shown: a plan changed since then is looked at anew. */
    digest: z.string().length(64),
    /** By the choice's key; what is left out goes as proposed. */
    choices: z.record(z.string().max(300), z.enum(takenFrom)).default({}),
    amendment: amendment.optional(),
  }),
  permission: planPermissions['plan.reread.apply'],
  load: loadRereading,
  run: async (context, { digest, choices: chosen, amendment: why }) => {
    const { trx, target, audit, now } = context;
    const { reading, plan, base } = target;
    const document = await readPlanDocument({ db: trx, today: context.today }, { planId: plan.id });
    const comparison = compareWithSource(document, base, reading);
    if (comparison.digest !== digest) throw refuse('plan.reread.changed');
    const decided = decide(listChoices(comparison.difference), chosen);
    const open = decided.filter(({ taken }) => taken === null);
    if (open.length > 0) throw refuse('plan.reread.undecided', { count: open.length });
    const taken = decided.flatMap(({ choice, taken: from }) => (from === 'source' ? choice : []));
    await applyChoices(context, { plan, document, comparison, reading, taken, why });
    await trx
      .updateTable('plan')
      .set((e) => ({
        source_reading: JSON.stringify(reading),
        source_file_id: target.fileId,
        version: e('version', '+', 1),
        updated_at: now,
      }))
      .where('id', '=', plan.id)
      .execute();
    await trx
      .updateTable('plan_import')
      .set((e) => ({
        state: 'accepted',
        accepted_plan_id: plan.id,
        version: e('version', '+', 1),
      }))
      .where('id', '=', target.id)
      .execute();
    await saveVersion(context, plan.id);
    audit({
      objectType: 'plan',
      objectId: plan.id,
      objectName: plan.title,
      after: { file: target.fileName, taken: taken.length },
    });
    return { planId: plan.id, taken: taken.length };
  },
  http: { method: 'post', path: '/plan-imports/{importId}/apply' },
});

async function loadRereading(context: OperationContext, { importId }: { importId: string }) {
  const found = await loadImport(context, importId);
  const plan = found?.planId ? await loadPlan(context, found.planId) : null;
  if (!found || !plan) return null;
  const { reading } = await context.trx
    .selectFrom('plan')
    .select('source_reading as reading')
    .where('id', '=', plan.id)
    .executeTakeFirstOrThrow();
  return { ...found, plan, base: reading as unknown as Reading | null };
}
