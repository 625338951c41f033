import { sql } from 'kysely';
import type { WorkProgress } from '#platform/jobs/background-work.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { countRows } from '../checking/store-rows.ts';
import { checkSheet } from '../work/read-sheet.ts';
import type { StoredImport } from '../work/stored-import.ts';
import { applyRows } from './apply-rows.ts';
import { tellingLeadersOfImport } from './telling-leaders.ts';

/** What an import stands on: a change of one of these since the check means that it has to be checked again. */
const ground = ['person', 'post', 'organisation', 'profession', 'section', 'centre', 'role'];

/** Accepts an import: all its good rows, or, when the directory has changed so that they would do other things, none. */
export async function acceptRows(
  context: OperationContext,
  target: StoredImport,
  progress: WorkProgress,
): Promise<void> {
  const { trx, now, actor } = context;
  if (await isStale(context, target)) {
    await checkSheet(context, target, progress);
    const counts = await countRows(trx, target.id);
    if (!sameCounts(counts, target.counts)) {
      await trx
        .updateTable('sheet_import')
        .set({ problem: JSON.stringify({ reason: 'sheets.changed-meanwhile', params: {} }) })
        .where('id', '=', target.id)
        .execute();
      return;
    }
  }
  await tellingLeadersOfImport(context, target.id, () => applyRows(context, target.id, progress));
  await trx
    .updateTable('sheet_import')
    .set({
      state: 'accepted',
      accepted_at: now,
      accepted_by_name: actor.name,
      version: sql`version + 1`,
    })
    .where('id', '=', target.id)
    .execute();
  await trx
    .insertInto('sheet_mapping')
    .values({
      centre_id: actor.centreId,
      kind: target.kind,
      fingerprint: target.fingerprint,
      fields: JSON.stringify(target.columns.map(({ field }) => field)),
      meanings: JSON.stringify(target.meanings),
      used_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['centre_id', 'kind', 'fingerprint']).doUpdateSet((eb) => ({
        fields: eb.ref('excluded.fields'),
        meanings: eb.ref('excluded.meanings'),
        used_at: now,
      })),
    )
    .execute();
}

/** Every change leaves a trace in the log. */
async function isStale({ trx }: OperationContext, { checkedAt, organisationId }: StoredImport) {
  if (!checkedAt) return true;
  const changed = await trx
    .selectFrom('audit_entry')
    .select('id')
    .where('at', '>', checkedAt)
    .where('object_type', 'in', [...ground, ...(organisationId ? ['membership'] : [])])
    .limit(1)
    .executeTakeFirst();
  return changed !== undefined;
}

function sameCounts(a: Record<string, number>, b: Record<string, number>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => (a[key] ?? 0) === (b[key] ?? 0));
}
