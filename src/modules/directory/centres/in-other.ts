import { sql } from 'kysely';
import { todayIn } from '#platform/datetime/iso-date.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { centreFacts } from '#platform/operation/centre-facts.ts';
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
  const { trx, actor, kernel, now } = context;
  const { short_name: from } = await trx
    .selectFrom('centre')
    .select('short_name')
    .where('id', '=', actor.centreId)
    .executeTakeFirstOrThrow();
  const jobs: Job[] = [];
  await sql`select set_config('kabinet.centre_id', ${otherId}, true)`.execute(trx);
  const centre = await centreFacts(kernel, trx, otherId);
  await work({
    ...context,
    centre,
    today: todayIn(centre.timeZone, now),
    actor: {
      ...actor,
      kind: 'system',
      centreId: otherId,
      userId: null,
      name: `${actor.name} (${from})`,
      ip: null,
      requestId: null,
    },
    enqueue: (...job: unknown[]) => void jobs.push(job as Job),
  });
  await sql`select set_config('kabinet.centre_id', ${actor.centreId}, true)`.execute(trx);
  for (const [job, payload, options] of jobs) await enqueue(trx, job, otherId, payload, options);
}
