import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { OperationContext } from './define.ts';

export interface Idempotency {
  key: string;
  operation: string;
  input: unknown;
}

/**
 * Does the work of a request once: the row is taken first, so that a repeated request sent at the
 * same time waits for it and then gets the stored outcome.
 *
 * @throws AppError `refused` (`idempotency-mismatch`) when the key was used for something else.
 */
export async function once<O>(
  context: OperationContext,
  request: Idempotency,
  work: () => Promise<O>,
): Promise<O> {
  const { trx, actor } = context;
  const hash = createHash('sha256')
    .update(JSON.stringify([request.operation, request.input]))
    .digest();
  const id = { centre_id: actor.centreId, actor_id: actor.userId ?? 'system', key: request.key };
  const taken = await trx
    .insertInto('idempotent_request')
    .values({ ...id, operation: request.operation, input_hash: hash })
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!taken) {
    const earlier = await trx
      .selectFrom('idempotent_request')
      .select(['input_hash', 'output'])
      .where('actor_id', '=', id.actor_id)
      .where('key', '=', id.key)
      .executeTakeFirstOrThrow();
    if (!hash.equals(earlier.input_hash))
      throw new AppError('refused', { reason: 'idempotency-mismatch' });
    return earlier.output as O;
  }
  const output = await work();
  await trx
    .updateTable('idempotent_request')
    .set({ output: JSON.stringify(output ?? null) })
    .where('actor_id', '=', id.actor_id)
    .where('key', '=', id.key)
    .execute();
  return output;
}
