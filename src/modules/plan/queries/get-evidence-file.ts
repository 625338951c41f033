import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { type FileContent, readFile } from '#platform/files/read-file.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';

/** The file that a piece of evidence is. @throws AppError `not-found` for evidence without a file. */
export const getEvidenceFile = defineQuery({
  name: 'task.evidence.file',
  summary: 'The file of a piece of evidence',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ evidenceId: id }),
  run: readEvidenceFile,
});

async function readEvidenceFile(
  scope: Scope<'plan.read'>,
  { evidenceId }: { evidenceId: string },
): Promise<FileContent> {
  const row = await scope.db
    .selectFrom('evidence')
    .select('file_id as fileId')
    .where('id', '=', evidenceId)
    .executeTakeFirst();
  if (!row?.fileId) throw notFound();
  return readFile(scope, row.fileId);
}
