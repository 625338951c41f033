import type { OperationContext } from '#platform/operation/define.ts';
import type { SourceDocument } from '../reading/source/types.ts';
import type { ColumnMapping, Reading } from '../reading/types.ts';
import type { NameChoice } from '../schema.ts';

/** A preview that can still be worked on, locked. */
export interface LoadedImport {
  id: string;
  fileName: string;
  fileId: string | null;
  planId: string | null;
  source: SourceDocument;
  columns: ColumnMapping[] | null;
  reading: Reading;
  names: Record<string, NameChoice>;
  version: number;
}

/** Null when it is absent, foreign, accepted or discarded. */
export async function loadImport(
  { trx }: OperationContext,
  importId: string,
): Promise<LoadedImport | null> {
  const row = await trx
    .selectFrom('plan_import')
    .selectAll()
    .where('id', '=', importId)
    .where('state', '=', 'preview')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    fileName: row.file_name,
    fileId: row.file_id,
    planId: row.plan_id,
    source: row.source as unknown as SourceDocument,
    columns: row.columns as ColumnMapping[] | null,
    reading: row.reading as unknown as Reading,
    names: row.names as unknown as Record<string, NameChoice>,
    version: row.version,
  };
}
