import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { inCentre } from '../db/tenant.ts';
import type { Kernel } from '../kernel.ts';

/** The person has asked to stop. */
export class WorkStopped extends Error {}

/** How long work goes on without telling how far it is, milliseconds. */
const pause = 500;

/** Writes down that long work will be done, in the caller's operation. @returns its id */
export async function planWork(
  trx: Db,
  work: { centreId: string; kind: string; title: string; createdBy: string | null; total?: number },
): Promise<string> {
  const { id } = await trx
    .insertInto('background_work')
    .values({
      centre_id: work.centreId,
      kind: work.kind,
      title: work.title,
      created_by: work.createdBy,
      total: work.total ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Tells how far work is, and asks whether it is to go on, on a connection beside the one that it works on: others see it
 * before the work is committed.
 */
export function workProgress(kernel: Kernel, centreId: string, workId: string) {
  let told = 0;
  return {
    /** @throws WorkStopped when a person wants no more of it */
    async tell(done: number, total?: number): Promise<void> {
      const now = performance.now();
      if (now - told < pause) return;
      told = now;
      const row = await inCentre(kernel.db, centreId, 'write', (trx) =>
        trx
          .updateTable('background_work')
          .set({ done, state: 'running', ...(total !== undefined && { total }) })
          .where('id', '=', workId)
          .returning('stop_asked')
          .executeTakeFirst(),
      );
      if (row?.stop_asked) throw new WorkStopped();
    },
  };
}

export type WorkProgress = ReturnType<typeof workProgress>;

/** Writes down how work ended, and where it is known how much was done and what came of it. */
export async function endWork(
  trx: Db,
  workId: string,
  end: { state: 'done' | 'failed' | 'stopped'; error?: string; done?: number; result?: object },
): Promise<void> {
  await trx
    .updateTable('background_work')
    .set({
      state: end.state,
      error: end.error ?? null,
      ...(end.done !== undefined && { done: end.done }),
      ...(end.result && { result: JSON.stringify(end.result) }),
      finished_at: sql`now()`,
    })
    .where('id', '=', workId)
    .execute();
}

/** Asks work to stop; it does so at its next step, and what it has not committed is gone. */
export async function askToStop(trx: Db, workId: string): Promise<void> {
  await trx
    .updateTable('background_work')
    .set({ stop_asked: true })
    .where('id', '=', workId)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
}
