import type { Place } from '#platform/access/permission.ts';
import { placeIn } from '#platform/access/place-in.ts';
import { refuse } from '#platform/errors.ts';
import { planWork } from '#platform/jobs/background-work.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { busyStates, type ImportState } from '../kinds.ts';
import { workOnSheet } from './job.ts';
import { lockImport, type StoredImport } from './stored-import.ts';

export interface LoadedSheet extends StoredImport {
  place: Place;
}

/** Locks an import for a change; null for an absent, foreign or discarded one. */
export async function loadSheet(
  context: OperationContext,
  { importId }: { importId: string },
): Promise<LoadedSheet | null> {
  const stored = await lockImport(context.trx, importId);
  if (!stored) return null;
  return {
    ...stored,
    place: await placeIn(context, { organisationIds: [stored.organisationId] }),
  };
}

/** @throws AppError `refused` (`sheets.busy`, `sheets.not-now`) when the import is not in one of the states */
export function requireState({ state }: StoredImport, ...wanted: ImportState[]): void {
  if (wanted.includes(state)) return;
  throw refuse(busyStates.includes(state) ? 'sheets.busy' : 'sheets.not-now');
}

/** Hands an import over to the work that its new state asks for; it begins after the commit. */
export async function beginWork(
  context: OperationContext,
  target: Pick<StoredImport, 'id' | 'fileName' | 'version'>,
  state: ImportState,
  more: Record<string, unknown> = {},
): Promise<number> {
  const { trx, actor } = context;
  const workId = await planWork(trx, {
    centreId: actor.centreId,
    kind: `sheet.${state}`,
    title: target.fileName,
    createdBy: actor.userId,
  });
  const version = target.version + 1;
  await trx
    .updateTable('sheet_import')
    .set({ ...more, state, problem: null, work_id: workId, version })
    .where('id', '=', target.id)
    .execute();
  const { kind, userId, name, ip, requestId } = actor;
  context.enqueue(workOnSheet, { importId: target.id, by: { kind, userId, name, ip, requestId } });
  return version;
}
