import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';

/** The kind of background work. */
export const exportWork = 'centre.export';

/** How long a made package waits to be fetched, hours: it holds everything about everybody. */
export const keptHours = 24;

/** Of a package that was made: what is in `background_work.result`. */
export const madePackage = z.object({
  sha256: z.string(),
  size: z.number().int(),
  rows: z.number().int(),
  files: z.number().int(),
  /** When it was taken away again. */
  removedAt: z.string().nullable().default(null),
});
export type MadePackage = z.output<typeof madePackage>;

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
