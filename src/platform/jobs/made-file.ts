import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { inCentre } from '../db/tenant.ts';
import { keyOf } from '../files/key.ts';
import type { Kernel } from '../kernel.ts';
import type { Schedule } from './define.ts';

/** How long a file that background work has made waits to be fetched, hours: it tells much of many people. */
export const keptHours = 24;

/** Such a file, as `background_work.result` has it. */
export const madeFile = z.object({
  sha256: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** When it was taken away again. */
  removedAt: z.string().nullable().default(null),
});

/** Keeps the bytes in the store. */
export async function keepMade({ files }: Pick<Kernel, 'files'>, bytes: Uint8Array) {
  const sha256 = keyOf(bytes);
  await files.put(sha256, bytes);
  return { sha256, size: bytes.length };
}

/** Takes away what is older than `keptHours`; bytes that newer work has made too stay. */
export const removeMadeFiles: Schedule = {
  name: 'work.remove-files',
  crontab: '15 * * * *',
  async run(kernel, centreId) {
    const before = new Date(kernel.now().getTime() - keptHours * 60 * 60 * 1000);
    const old = await inCentre(kernel.db, centreId, 'read', (db) =>
      selectKept(db).where('finished_at', '<', before).execute(),
    );
    for (const { id, sha256 } of old) {
      if (!(await isWanted(kernel, { id, sha256 }))) await kernel.files.remove(sha256);
      const removed = JSON.stringify({ removedAt: kernel.now().toISOString() });
      await inCentre(kernel.db, centreId, 'write', (trx) =>
        trx
          .updateTable('background_work')
          .set({ result: sql`result || ${removed}::jsonb` })
          .where('id', '=', id)
          .execute(),
      );
    }
  },
};

/**
 * Whether the bytes are anybody's besides: of newer work, or uploaded. The same bytes are kept once, and whoever has fetched a
 * file may have hung it somewhere.
 */
async function isWanted(kernel: Kernel, { id, sha256 }: { id: string; sha256: string }) {
  const centres = await sql<{ id: string }>`select id from list_centres()`.execute(kernel.db);
  for (const centre of centres.rows) {
    const found = await inCentre(kernel.db, centre.id, 'read', async (db) => [
      await selectKept(db)
        .where('id', '<>', id)
        .where(sql`result->>'sha256'`, '=', sha256)
        .executeTakeFirst(),
      await db
        .selectFrom('file')
        .select('id')
        .where('sha256', '=', Buffer.from(sha256, 'hex'))
        .limit(1)
        .executeTakeFirst(),
    ]);
    if (found.some(Boolean)) return true;
  }
  return false;
}

/** Work whose file is still there. */
const selectKept = (db: Db) =>
  db
    .selectFrom('background_work')
    .select(['id', sql<string>`result->>'sha256'`.as('sha256')])
    .where('state', '=', 'done')
    .where(sql<boolean>`result ? 'sha256' and result->>'removedAt' is null`);
