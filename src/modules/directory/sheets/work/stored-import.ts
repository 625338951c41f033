import type { Db } from '#platform/db/database.ts';
import type { UnknownWord } from '../checking/unknown-words.ts';
import type { ImportState, SheetKind } from '../kinds.ts';
import type { SheetColumn } from '../mapping/guess-columns.ts';
import type { Meanings } from '../values/read-value.ts';

/** An import as its row tells it. */
export interface StoredImport {
  id: string;
  kind: SheetKind;
  fileId: string | null;
  fileName: string;
  organisationId: string | null;
  state: ImportState;
  columns: SheetColumn[];
  fingerprint: string;
  meanings: Meanings;
  unknown: UnknownWord[];
  notices: Record<string, number>;
  counts: Record<string, number>;
  workId: string | null;
  checkedAt: Date | null;
  version: number;
}

/** Locks an import; null for an absent, foreign or discarded one. */
export async function lockImport(db: Db, id: string): Promise<StoredImport | null> {
  const row = await db
    .selectFrom('sheet_import')
    .selectAll()
    .where('id', '=', id)
    .where('state', '!=', 'discarded')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind as SheetKind,
    fileId: row.file_id,
    fileName: row.file_name,
    organisationId: row.organisation_id,
    state: row.state as ImportState,
    columns: row.columns as unknown as SheetColumn[],
    fingerprint: row.fingerprint,
    meanings: row.meanings as unknown as Meanings,
    unknown: row.unknown as unknown as UnknownWord[],
    notices: row.notices as unknown as Record<string, number>,
    counts: row.counts as unknown as Record<string, number>,
    workId: row.work_id,
    checkedAt: row.checked_at,
    version: row.version,
  };
}
