import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { madeFile } from '#platform/jobs/made-file.ts';

/** The kind of background work. */
export const exportWork = 'centre.export';

/** Of a package that was made: what is in `background_work.result`. */
export const madePackage = madeFile.extend({ rows: z.number().int(), files: z.number().int() });

export const centreExport = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  error: z.string().nullable(),
  askedBy: z.string().nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
  made: madePackage.omit({ sha256: true }).nullable(),
});
export type CentreExport = z.output<typeof centreExport>;

/** The centre's packages, the newest first, with what their files are called by. */
export function selectExports(db: Db) {
  return db
    .selectFrom('background_work')
    .leftJoin('auth_user', 'auth_user.id', 'background_work.created_by')
    .select([
      'background_work.id',
      'title',
      'state',
      'done',
      'total',
      'error',
      'auth_user.name as askedBy',
      'background_work.created_at as createdAt',
      'finished_at as finishedAt',
      'result',
    ])
    .where('kind', '=', exportWork)
    .orderBy('background_work.created_at', 'desc')
    .orderBy('background_work.id', 'desc');
}
