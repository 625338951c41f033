import { notFound } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { EvidenceInput } from '../schema.ts';

/**
 * Hangs evidence on a task; files that come along are kept in the same transaction.
 *
 * @throws AppError `not-found` for a file that isn't the centre's; `too-large`, `refused` for one that isn't taken.
 */
export async function insertEvidence(
  context: OperationContext,
  taskId: string,
  evidence: readonly EvidenceInput[],
): Promise<string[]> {
  const { trx, actor, now } = context;
  if (evidence.length === 0) return [];
  await requireOwnFiles(
    context,
    evidence.flatMap((piece) => (piece.kind === 'file' ? [piece.fileId] : [])),
  );
  const values = [];
  for (const piece of evidence) {
    const fileId =
      piece.kind === 'upload'
        ? (await saveFile(context, { name: piece.name, bytes: piece.content })).id
        : piece.kind === 'file'
          ? piece.fileId
          : null;
    values.push({
      centre_id: actor.centreId,
      task_id: taskId,
      kind: fileId ? 'file' : piece.kind,
      text: piece.text,
      url: piece.kind === 'link' ? piece.url : null,
      file_id: fileId,
      form: piece.form || null,
      created_by: actor.userId,
      created_at: now,
    });
  }
  const rows = await trx.insertInto('evidence').values(values).returning('id').execute();
  return rows.map(({ id }) => id);
}

/** The foreign key sees through row-level security; this look doesn't. */
async function requireOwnFiles(
  { trx }: OperationContext,
  fileIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return;
  const own = await trx.selectFrom('file').select('id').where('id', 'in', wanted).execute();
  if (own.length < wanted.length) throw notFound();
}
