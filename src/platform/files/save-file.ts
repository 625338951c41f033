import { AppError } from '../errors.ts';
import type { OperationContext } from '../operation/define.ts';
import { safeFileName } from './file-name.ts';
import { keyOf } from './key.ts';
import { fileLimit } from './limit.ts';
import type { MediaType } from './media-types.ts';
import { sniffMediaType } from './sniff.ts';

export interface SavedFile {
  id: string;
  name: string;
  mediaType: MediaType;
  /** Bytes. */
  size: number;
}

/**
 * Keeps a file: the bytes first, then its row in the operation's transaction. Bytes whose row is
 * never committed are left behind without harm. The media type is found in the content.
 *
 * @throws AppError `too-large` (`file-too-large`), `refused` (`file-empty`, `file-kind`).
 */
export async function saveFile(
  context: OperationContext,
  file: { name: string; bytes: Uint8Array },
): Promise<SavedFile> {
  const { trx, actor, kernel, now } = context;
  const limit = await fileLimit(trx, actor.centreId);
  if (file.bytes.length > limit)
    throw new AppError('too-large', {
      reason: 'file-too-large',
      params: { megabytes: limit / 1024 / 1024 },
    });
  if (file.bytes.length === 0) throw new AppError('refused', { reason: 'file-empty' });
  const mediaType = await sniffMediaType(file.bytes, file.name);
  if (!mediaType) throw new AppError('refused', { reason: 'file-kind' });

  const key = keyOf(file.bytes);
  await kernel.files.put(key, file.bytes);
  const name = safeFileName(file.name, mediaType);
  const size = file.bytes.length;
  const { id } = await trx
    .insertInto('file')
    .values({
      centre_id: actor.centreId,
      name,
      media_type: mediaType,
      size,
      sha256: Buffer.from(key, 'hex'),
      created_by: actor.userId,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  context.audit({ objectType: 'file', objectId: id, objectName: name, after: { mediaType, size } });
  return { id, name, mediaType, size };
}
