import { sql } from 'kysely';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { OperationContext } from '#platform/operation/define.ts';

type Job = Parameters<OperationContext['enqueue']>;

/**
 * Works in another centre, in the same transaction: what is written there says who has done it and of which centre they are.
 *
 * @param work is given the context of the other centre; it has no account there
 */
export async function inOther(
  context: OperationContext,
  otherId: string,
  work: (there: OperationContext) => Promise<void>,
): Promise<void> {
  const { trx, actor } = context;
  const { short_name: centre } = await trx
    .selectFrom('centre')
    .select('short_name')
    .where('id', '=', actor.centreId)
    .executeTakeFirstOrThrow();
  const jobs: Job[] = [];
  await sql`select set_config('kabinet.centre_id', ${otherId}, true)`.execute(trx);
  await work({
    ...context,
    actor: {
      ...actor,
      kind: 'system',
      centreId: otherId,
      userId: null,
      name: `${actor.name} (${centre})`,
      ip: null,
      requestId: null,
    },
    enqueue: (...job: unknown[]) => void jobs.push(job as Job),
  });
  await sql`select set_config('kabinet.centre_id', ${actor.centreId}, true)`.execute(trx);
  for (const [job, payload, options] of jobs) await enqueue(trx, job, otherId, payload, options);
}
