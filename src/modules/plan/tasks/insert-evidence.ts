import { notFound } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { EvidenceInput } from '../schema.ts';

/** Hangs evidence on a task. @throws AppError `not-found` for a file that isn't the centre's. */
export async function insertEvidence(
  { trx, actor }: OperationContext,
  taskId: string,
  evidence: readonly EvidenceInput[],
): Promise<string[]> {
  if (evidence.length === 0) return [];
  const fileIds = [
    ...new Set(evidence.flatMap((piece) => (piece.kind === 'file' ? [piece.fileId] : []))),
  ];
  if (fileIds.length > 0) {
    // The foreign key sees through row-level security; this look doesn't.
    const own = await trx.selectFrom('file').select('id').where('id', 'in', fileIds).execute();
    if (own.length < fileIds.length) throw notFound();
  }
  const rows = await trx
    .insertInto('evidence')
    .values(
      evidence.map((piece) => ({
        centre_id: actor.centreId,
        task_id: taskId,
        kind: piece.kind,
        text: piece.text,
        url: piece.kind === 'link' ? piece.url : null,
        file_id: piece.kind === 'file' ? piece.fileId : null,
        form: piece.form || null,
        created_by: actor.userId,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
