import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { compareWithSource } from '../document/reread/compare-with-source.ts';
import { listChoices } from '../document/reread/list-choices.ts';
import { planPermissions } from '../permissions.ts';
import type { Reading } from '../reading/types.ts';
import { id } from '../schema.ts';
import { readPlanDocument } from './get-plan.ts';

const input = z.object({ planId: id, importId: id });

/** In what a newer state of the plan's document differs from the plan as it is here. */
export const getReread = defineQuery({
  name: 'plan.reread.get',
  summary: 'Differences between a plan and its document read again',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readReread,
  http: { path: '/plans/{planId}/rereadings/{importId}' },
});

async function readReread(scope: Scope<'plan.read'>, { planId, importId }: z.output<typeof input>) {
  const { db } = scope;
  const row = await db
    .selectFrom('plan_import')
    .select(['id', 'file_name as fileName', 'state', 'reading'])
    .where('id', '=', importId)
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const source = await db
    .selectFrom('plan')
    .select('source_reading as reading')
    .where('id', '=', planId)
    .executeTakeFirst();
  const plan = await readPlanDocument(scope, { planId });
  const { difference, digest } = compareWithSource(
    plan,
    (source?.reading as unknown as Reading | null) ?? null,
    row.reading as unknown as Reading,
  );
  return {
    importId: row.id,
    fileName: row.fileName,
    state: row.state,
    planState: plan.state,
    digest,
    choices: listChoices(difference),
  };
}
