import { z } from 'zod';
import type { Db } from '../db/database.ts';

/** The greatest size of one file, megabytes; a setting of the centre. */
export const maxFileMegabytes = z.number().int().min(1).max(200).default(50);

/** The centre's limit in bytes; a setting that can't be read counts as not set. */
export async function fileLimit(trx: Db, centreId: string): Promise<number> {
  const centre = await trx
    .selectFrom('centre')
    .select('settings')
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const settings = z
    .object({ maxFileMegabytes: maxFileMegabytes.catch(maxFileMegabytes.parse(undefined)) })
    .parse(centre.settings);
  return settings.maxFileMegabytes * 1024 * 1024;
}
