import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Job } from './define.ts';

/**
 * Adds a job in the caller's transaction: it runs if and when that commits.
 * A job with the same `key` that still waits is replaced.
 */
export async function enqueue<P>(
  trx: Db,
  job: Job<P>,
  centreId: string,
  payload: P,
  { runAt, key }: { runAt?: Date; key?: string } = {},
): Promise<void> {
  const envelope = JSON.stringify({ centreId, payload: job.payload.parse(payload) });
  await sql`select enqueue_job(${job.name}, ${envelope}::json, ${runAt ?? null}::timestamptz, ${key ?? null})`.execute(
    trx,
  );
}
