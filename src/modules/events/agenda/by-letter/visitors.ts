import { limitRequests } from '#platform/access/limits.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import type { FileContent } from '#platform/files/read-file.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runQuery } from '#platform/query/run.ts';
import { findBySecret } from '../../registration/visitors.ts';
import { readLetterMaterial, readLetterProgramme } from './read-programme.ts';
import type { Programme } from './schema.ts';

/** The programme that the reader of a letter may see. @throws AppError `not-found` */
export async function findProgramme(kernel: Kernel, secret: string): Promise<Programme> {
  const { actor, registrationId } = await findBySecret(kernel, secret);
  return runQuery(kernel, actor, readLetterProgramme, { registrationId });
}

/**
 * The file of a material that the reader of a letter may see.
 *
 * @param address - the visitor's, for the limit: wrong links count too
 * @throws AppError `not-found`, `too-many-requests`
 */
export async function findMaterial(
  kernel: Kernel,
  secret: string,
  materialId: string,
  address: string | null,
): Promise<FileContent> {
  await limitRequests(kernel.db, 'material', {
    account: hashSecret(secret).toString('hex'),
    address,
  });
  const { actor, registrationId } = await findBySecret(kernel, secret);
  return runQuery(kernel, actor, readLetterMaterial, { registrationId, materialId });
}
