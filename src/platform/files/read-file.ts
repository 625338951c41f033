import { notFound } from '../errors.ts';
import type { Scope } from '../query/define.ts';
import { keyOf } from './key.ts';

export interface FileContent {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** SHA-256 in hex. */
  digest: string;
}

/**
 * Reads a file of the centre. Whether the caller may see the record that it belongs to is decided by
 * the query that gives its id.
 *
 * @throws AppError `not-found`; a defect when the bytes are not the ones that were kept.
 */
export async function readFile(
  scope: Pick<Scope, 'db' | 'kernel'>,
  id: string,
): Promise<FileContent> {
  const row = await scope.db
    .selectFrom('file')
    .select(['name', 'media_type', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const digest = row.sha256.toString('hex');
  const bytes = await scope.kernel.files.get(digest);
  if (keyOf(bytes) !== digest) throw new Error(`the stored bytes of file ${id} are damaged`);
  return { name: row.name, mediaType: row.media_type, bytes, digest };
}
